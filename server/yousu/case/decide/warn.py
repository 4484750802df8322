"""Warn (预警): a case comes under the warning of its matter, and people see to it."""

from uuid import UUID

from yousu.case.commands import (
    AcknowledgeWarning,
    EndWarning,
    RecordWarningMeasure,
    WarnEarly,
)
from yousu.case.decide.question import Question
from yousu.case.decide.supervise import demanded_by_rule
from yousu.case.events import (
    EarlyWarned,
    Fact,
    SupervisionOrdered,
    WarningAcknowledged,
    WarningEnded,
    WarningMeasureRecorded,
)
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import EarlyWarning
from yousu.case.vocabulary import WarningState


def warn(question: Question, command: WarnEarly) -> tuple[Fact, ...]:
    """Once for each warning, and nothing for a case that has left the matter meanwhile; the matter
    is supervised through an open case that the bureau leads, one after another."""
    case = question.case
    known = case.warning(command.warning)
    belongs = case.matter == (None if command.alike else command.matter)
    ordered = _supervision(question, command)
    if not belongs or (known and (ordered is None or known.state is WarningState.ENDED)):
        return ()
    warned = EarlyWarned(
        warning=command.warning,
        matter=command.matter,
        bureau=command.bureau,
        rule=command.rule,
        people=command.people,
        post=command.post,
        ordered=ordered.supervision if ordered else None,
        carries=known.carries if known else command.carries,
        alike=known.alike if known else command.alike,
    )
    return (warned, ordered) if ordered else (warned,)


def acknowledge(question: Question, command: AcknowledgeWarning) -> tuple[WarningAcknowledged, ...]:
    """Once; whoever comes later changes nothing."""
    found = _living(question, command.warning)
    if found.acknowledged_at is not None:
        return ()
    return (WarningAcknowledged(found.id, command.text.id),)


def record_measure(
    question: Question, command: RecordWarningMeasure
) -> tuple[WarningMeasureRecorded]:
    """Raises Refused for a warning that nobody has acknowledged."""
    found = _living(question, command.warning)
    _check_acknowledged(found)
    return (WarningMeasureRecorded(found.id, command.text.id),)


def end(question: Question, command: EndWarning) -> tuple[WarningEnded]:
    """Raises Refused for a warning that nobody has acknowledged."""
    found = _living(question, command.warning)
    _check_acknowledged(found)
    return (WarningEnded(found.id, command.ground, command.text.id),)


def _living(question: Question, id: UUID) -> EarlyWarning:
    """The warning that the case carries. Raises Refused for one that it does not, or that has
    ended."""
    found = question.case.warning(id)
    if found is None or not found.carries:
        raise Refused(ProblemCode.UNKNOWN_WARNING, id=id)
    if found.ended_at is not None:
        raise Refused(ProblemCode.WARNING_ENDED, time=found.ended_at)
    return found


def _check_acknowledged(warning: EarlyWarning) -> None:
    if warning.acknowledged_at is None:
        raise Refused(ProblemCode.WARNING_NOT_ACKNOWLEDGED)


def _supervision(question: Question, command: WarnEarly) -> SupervisionOrdered | None:
    case, lead = question.case, question.case.lead
    leads = lead is not None and lead.bureau == command.bureau and case.closed_at is None
    if command.within is None or not leads or _supervised_already(question, command.warning):
        return None
    return demanded_by_rule(question, command.post, command.within)


def _supervised_already(question: Question, id: UUID) -> bool:
    known = question.case.warning(id)
    return known is not None and known.ordered is not None
