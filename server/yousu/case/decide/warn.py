"""Warn (预警): a case comes under the warning of its matter."""

from yousu.case.commands import WarnEarly
from yousu.case.decide.question import Question
from yousu.case.decide.supervise import demanded_by_rule
from yousu.case.events import EarlyWarned, Fact, SupervisionOrdered


def warn(question: Question, command: WarnEarly) -> tuple[Fact, ...]:
    """Once for each warning, and nothing for a case that has left the matter meanwhile; the matter
    is supervised through an open case that the bureau leads."""
    case = question.case
    if case.matter != command.matter or any(w.id == command.warning for w in case.warnings):
        return ()
    ordered = _supervision(question, command)
    warned = EarlyWarned(
        warning=command.warning,
        matter=command.matter,
        bureau=command.bureau,
        rule=command.rule,
        people=command.people,
        post=command.post,
        ordered=ordered.supervision if ordered else None,
    )
    return (warned, ordered) if ordered else (warned,)


def _supervision(question: Question, command: WarnEarly) -> SupervisionOrdered | None:
    case, lead = question.case, question.case.lead
    leads = lead is not None and lead.bureau == command.bureau and case.closed_at is None
    if command.within is None or not leads:
        return None
    return demanded_by_rule(question, command.post, command.within)
