"""First-responder duty (首接责任制): the first unit answers until another has accepted."""

from yousu.case.actor import UNIT_HEAD
from yousu.case.commands import OfferHandOver
from yousu.case.decide.dispatch import check_free, check_order, handed_over
from yousu.case.decide.question import Question
from yousu.case.decide.wish import applied
from yousu.case.events import Applied, HandedOver
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Seat, UnitName
from yousu.case.state import Application, HandOverWanted


def offer(question: Question, command: OfferHandOver) -> tuple[Applied]:
    """The other unit's head is asked; nothing changes until that person accepts."""
    to = UnitName(command.bureau, command.unit)
    check_order(question, command.successor, to)
    check_free(question, to)
    wish = HandOverWanted(command.successor, to.bureau, to.unit)
    levels = (Seat(UNIT_HEAD.code, to.bureau, to.unit),)
    return (applied(question, command.application, wish, command.text, None, levels),)


def granted(
    question: Question, _application: Application, wish: HandOverWanted
) -> tuple[HandedOver]:
    """The other unit has accepted. Raises Refused when the order was answered meanwhile, or the
    other unit was given one."""
    order, to = question.order, UnitName(wish.bureau, wish.unit)
    if order.is_over or order.has_answered:
        raise Refused(ProblemCode.OVERTAKEN)
    check_free(question, to)
    return (handed_over(question, wish.assignment, to),)
