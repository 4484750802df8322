"""Which cases a bureau's list or tally is about, as the store is asked for them."""

from datetime import datetime

from yousu.bureau.parts import Parts
from yousu.bureau.wanted import Wanted
from yousu.case.vocabulary import CaseState
from yousu.graphql.parts.detail_filter import wanted_by
from yousu.store.case_list import CaseFilter

UNANSWERED = tuple(s for s in CaseState if s not in (CaseState.REPLIED, CaseState.CLOSED))


def case_filter(bureau: str, wanted: Wanted, parts: Parts, now: datetime) -> CaseFilter:
    """The cases that are meant at an instant."""
    details = tuple(wanted_by(bureau, parts.details, where) for where in wanted.where)
    return CaseFilter(
        bureau=None if wanted.of_every_bureau else bureau,
        categories=wanted.categories or None,
        states=_states(wanted),
        due_before=now if wanted.overdue else None,
        returns_at_least=wanted.returned_at_least or None,
        details=details or None,
    )


def _states(wanted: Wanted) -> tuple[CaseState, ...] | None:
    if not wanted.overdue:
        return wanted.states or None
    return tuple(state for state in UNANSWERED if state in (wanted.states or UNANSWERED))
