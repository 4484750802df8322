"""What the ledger (台账) says of a case: nothing of its reporter, and no free text."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.case.rules import Directory
from yousu.case.state import Case, Visit
from yousu.case.traits import is_late
from yousu.case.vocabulary import CaseState, Channel, Nature, Satisfaction, Solved, Title

_SILENCE = (None, None, None, None)


@dataclass(frozen=True)
class LedgerEntry:
    """A line of the ledger. Bureau, unit, handler, due time and answer are those of the order that
    leads; the answers of the citizen are the final ones."""

    number: str
    received_at: datetime
    channel: Channel
    nature: Nature
    category: str | None
    category_title: Title | None
    bureau: str | None
    bureau_title: Title | None
    unit: str | None
    unit_title: Title | None
    handler: str | None
    state: CaseState
    due_at: datetime | None
    answered_at: datetime | None
    closed_at: datetime | None
    is_late: bool
    returns: int
    rehandlings: int
    reopenings: int
    is_problem: bool
    is_excluded: bool
    contacted: bool | None
    solved: Solved | None
    satisfied_with_result: Satisfaction | None
    satisfied_with_process: Satisfaction | None
    matter: UUID | None


def entry_of(case: Case, directory: Directory) -> LedgerEntry:
    lead = case.lead
    bureau, unit = (lead.bureau, lead.unit) if lead else (None, None)
    contacted, solved, with_result, with_process = _answers(case.final_answers)
    return LedgerEntry(
        number=case.number,
        received_at=case.received_at,
        channel=case.channel,
        nature=case.nature,
        category=case.category,
        category_title=_category_title(directory, case.category),
        bureau=bureau,
        bureau_title=_bureau_title(directory, bureau),
        unit=unit,
        unit_title=_unit_title(directory, bureau, unit),
        handler=lead.handler if lead else None,
        state=case.state,
        due_at=lead.due_at if lead else None,
        answered_at=lead.replied_at if lead else None,
        closed_at=case.closed_at,
        is_late=is_late(case),
        returns=case.returns,
        rehandlings=case.rehandlings,
        reopenings=case.reopenings,
        is_problem=case.problem_since is not None,
        is_excluded=case.is_excluded,
        contacted=contacted,
        solved=solved,
        satisfied_with_result=with_result,
        satisfied_with_process=with_process,
        matter=case.matter,
    )


def _answers(
    visit: Visit | None,
) -> tuple[bool | None, Solved | None, Satisfaction | None, Satisfaction | None]:
    if visit is None:
        return _SILENCE
    return visit.contacted, visit.solved, visit.satisfied_with_result, visit.satisfied_with_process


def _category_title(directory: Directory, code: str | None) -> Title | None:
    found = directory.categories.get(code or "")
    return found.title if found else None


def _bureau_title(directory: Directory, code: str | None) -> Title | None:
    found = directory.bureaus.get(code or "")
    return found.title if found else None


def _unit_title(directory: Directory, bureau: str | None, code: str | None) -> Title | None:
    found = directory.unit(bureau or "", code or "")
    return found.title if found else None
