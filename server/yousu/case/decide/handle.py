"""Handle (办): somebody is named, the citizen is contacted."""

from yousu.case.commands import AssignHandler, RecordContact
from yousu.case.decide.question import Question
from yousu.case.decide.words import check_name
from yousu.case.events import ContactRecorded, HandlerAssigned


def assign_handler(question: Question, command: AssignHandler) -> tuple[HandlerAssigned]:
    """The unit names the person who handles the order; naming another later replaces the first."""
    check_name(command.handler, "handler")
    return (HandlerAssigned(question.order.id, command.handler),)


def record_contact(question: Question, command: RecordContact) -> tuple[ContactRecorded]:
    """The handler spoke with the citizen; the first contact stops its clock."""
    text = command.text.id if command.text else None
    return (ContactRecorded(question.order.id, command.medium, text),)
