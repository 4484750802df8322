"""Return (退单): a unit asks to send an order back, an arbiter decides."""

from yousu.calendar import due
from yousu.case.actor import HOTLINE, TRANSFER_OFFICE
from yousu.case.commands import Return
from yousu.case.decide.problem_case import problem_facts
from yousu.case.decide.question import Question
from yousu.case.decide.wish import applied
from yousu.case.events import ClockPaused, Fact, Returned
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Seat
from yousu.case.state import Application, ReturnWanted
from yousu.case.vocabulary import (
    AssignmentRole,
    AssignmentState,
    ClockKind,
    PauseReason,
    ProblemGround,
)


def send_back(question: Question, command: Return) -> tuple[Fact, ...]:
    """Within the window after its dispatch a unit may ask to send an order back, unless it has
    accepted it, or a consultation has fixed that it leads.

    The arbiter's clock starts, and that for signing stands still. Handling time goes on: who
    passes a case on gains none.
    """
    hotline, order = question.rules.hotline, question.order
    agreed = order.role is AssignmentRole.LEAD and question.case.lead_agreed
    if agreed or order.predecessor is not None:
        raise Refused(ProblemCode.LEAD_FIXED)
    last = due(order.dispatched_at, hotline.return_window, question.calendar).at
    if question.now > last:
        raise Refused(ProblemCode.RETURN_TOO_LATE, until=last)
    arbitration = question.hotline_clock(ClockKind.ARBITRATION, hotline.arbitration)
    wish, levels = ReturnWanted(command.reason), (arbiter(question),)
    asked = applied(
        question, command.application, wish, command.text, command.evidence, levels, (arbitration,)
    )
    return (asked, *_held(question))


def arbiter(question: Question) -> Seat:
    """The hotline; for a case that a bureau's own office received, the bureau's transfer office
    where it has one and the order is the bureau's own."""
    received_by = question.case.received_by
    own = received_by is not None and received_by == question.order.bureau
    directory = question.rules.directory
    if own and received_by and directory.post(received_by, TRANSFER_OFFICE.code):
        return Seat(TRANSFER_OFFICE.code, received_by)
    return Seat(HOTLINE.code)


def granted(question: Question, application: Application, wish: ReturnWanted) -> tuple[Fact, ...]:
    """The order goes back; a lead's case waits for dispatch again, and becomes a problem case
    when it was sent back once too often."""
    order = question.order
    if order.state is not AssignmentState.DISPATCHED:
        raise Refused(ProblemCode.OVERTAKEN)
    leads = order.role is AssignmentRole.LEAD
    dispatch = question.rules.hotline.dispatch
    clocks = (question.hotline_clock(ClockKind.DISPATCH, dispatch),) if leads else ()
    returned = Returned(order.id, wish.reason, application.text, application.id, clocks)
    if not leads:
        return (returned,)
    return (returned, *problem_facts(question, ProblemGround.RETURNS, question.case.returns + 1))


def refused(question: Question) -> tuple[Fact, ...]:
    """The clock to sign for the order goes on with what was left of it."""
    clock = question.order.running(ClockKind.SIGN_FOR)
    if clock is None or not clock.is_paused:
        return ()
    return (question.resumed(clock),)


def _held(question: Question) -> tuple[Fact, ...]:
    clock = question.order.running(ClockKind.SIGN_FOR)
    if clock is None or not clock.can_change:
        return ()
    order, reason = question.order.id, PauseReason.ARBITRATION
    return (ClockPaused(order, clock.kind, clock.round, reason, None, ()),)
