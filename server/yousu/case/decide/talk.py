"""Talk (提醒谈话): who is late again and again is entered in the register."""

from yousu.case.commands import CallToTalk
from yousu.case.decide.question import Question
from yousu.case.events import Registered
from yousu.case.lateness import lateness_of
from yousu.case.vocabulary import RegisterGround, RegisterKind


def call(question: Question, command: CallToTalk) -> tuple[Registered, ...]:
    """Once for each entry, and nothing for a case that is late no longer or that another unit
    leads by now."""
    case, lead = question.case, question.case.lead
    is_theirs = lead is not None and lead.unit_name == command.unit
    if case.entry(command.entry) is not None or not is_theirs or not lateness_of(case):
        return ()
    return (
        Registered(
            entry=command.entry,
            kind=RegisterKind.TALK,
            assignment=question.order.id,
            person=command.person,
            points=0,
            ground=RegisterGround.REPEATEDLY_LATE,
            rule=command.rule,
            text=None,
            post=command.post,
        ),
    )
