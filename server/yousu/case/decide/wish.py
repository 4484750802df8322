"""What every application has: a wish, why, and the seats that must grant it."""

from uuid import UUID

from yousu.case.commands import Text
from yousu.case.decide.question import Question
from yousu.case.events import Applied, Withdrawn
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Seat
from yousu.case.seats import seat_over
from yousu.case.state import Application, Assignment, Clock, Wish


def applied(
    question: Question,
    id: UUID,
    wish: Wish,
    text: Text,
    evidence: Text | None,
    levels: tuple[Seat, ...],
    clocks: tuple[Clock, ...] = (),
    order: Assignment | None = None,
) -> Applied:
    """The wish about an order, written down; only one of a kind waits at a time."""
    about = order or question.order
    if question.case.application(id) is not None:
        raise Refused(ProblemCode.ASKED_ALREADY)
    if pending(question, about.id, type(wish)):
        raise Refused(ProblemCode.ASKED_ALREADY)
    return Applied(
        application=id,
        assignment=about.id,
        wish=wish,
        text=text.id,
        evidence=evidence.id if evidence else None,
        levels=levels,
        clocks=clocks,
    )


def pending(question: Question, order: UUID, wanted: type[Wish]) -> list[Application]:
    """The order's applications of a kind that wait for a decision."""
    return [
        application
        for application in question.case.applications
        if application.is_pending
        and application.assignment == order
        and isinstance(application.wish, wanted)
    ]


def withdrawn(question: Question, *wanted: type[Wish]) -> tuple[Withdrawn, ...]:
    """The order's applications of some kinds that wait for a decision are overtaken."""
    waiting = (a for kind in wanted for a in pending(question, question.order.id, kind))
    return tuple(Withdrawn(application.id) for application in waiting)


def seat_of(question: Question, post: str, order: Assignment) -> Seat:
    """Where a post sits that decides about an order. Raises Refused(UNKNOWN_POST)."""
    return seat_over(order.unit_name, post, question.rules.directory)
