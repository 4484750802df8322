"""Who must be told of what has happened to a case. Pure; the outbox keeps it, deliveries send it.

A kind of fact that somebody must be told of has one function here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from yousu.case import events as log
from yousu.case.actor import HOTLINE, SUPERVISION_OFFICE, UNIT_HEAD
from yousu.case.events import Event, Fact
from yousu.case.rules import Seat
from yousu.case.state import Application, Case
from yousu.case.vocabulary import Consequence, Medium, RegisterGround


@dataclass(frozen=True)
class Notice:
    """A post is to be told of a fact, through any of the media. Nobody's words are in it.

    `bureau` is None for posts of the city. `subject` is the fact's name, `code` the stable word
    that says which of its kind, such as a rung's.
    """

    post: str
    bureau: str | None
    unit: str | None
    subject: str
    code: str
    media: tuple[Medium, ...] = (Medium.SYSTEM,)
    consequence: Consequence | None = None


def notices_of(case: Case, event: Event) -> Iterator[Notice]:
    """The notices that an event calls for; `case` is the case with the event applied."""
    told = TOLD.get(type(event.fact))
    if told is not None:
        yield from told(case, event.fact)


def _of_rung(case: Case, fact: log.RungFired) -> Iterator[Notice]:
    """The post of the order's bureau; the city's for a clock of the hotline's own."""
    order = case.assignment(fact.assignment) if fact.assignment else None
    yield Notice(
        post=fact.post,
        bureau=order.bureau if order else None,
        unit=order.unit if order else None,
        subject=type(fact).__name__,
        code=fact.rung,
        media=fact.media,
        consequence=fact.consequence,
    )


def _of_card(case: Case, fact: log.CardShown) -> Iterator[Notice]:
    yield _to_head(case, fact.assignment, fact, fact.card.value)


def _of_order(case: Case, fact: log.Dispatched | log.SupportCalledIn) -> Iterator[Notice]:
    """The unit that has an order now."""
    order = case.assignment(fact.assignment)
    yield _to_head(case, fact.assignment, fact, order.role.value if order else "")


def _of_hand_over(case: Case, fact: log.HandedOver) -> Iterator[Notice]:
    order = case.assignment(fact.successor)
    yield _to_head(case, fact.successor, fact, order.role.value if order else "")


def _of_application(case: Case, fact: log.Applied) -> Iterator[Notice]:
    """The seat that is to decide."""
    application = _application(case, fact.application)
    yield _to_seat(application.next_level, fact, application.wish.kind)


def _of_ruling(case: Case, fact: log.Ruled) -> Iterator[Notice]:
    """The next seat, or the unit that asked once it is settled."""
    application = _application(case, fact.application)
    if application.is_pending:
        yield _to_seat(application.next_level, fact, application.wish.kind)
    else:
        code = f"{application.wish.kind}_{application.state.value}"
        yield _to_head(case, application.assignment, fact, code)


def _of_revocation(case: Case, fact: log.Revoked) -> Iterator[Notice]:
    application = _application(case, fact.application)
    code = f"{application.wish.kind}_{application.state.value}"
    yield _to_head(case, application.assignment, fact, code)


def _of_deferral(case: Case, fact: log.ProgressRecorded | log.DeferralEnded) -> Iterator[Notice]:
    """The leader who approved it hears how it goes. The forestry bureau's practice."""
    order = case.assignment(fact.assignment)
    assert order is not None
    deferral = order.deferrals[-1]
    application = _application(case, deferral.application)
    code = deferral.end.value if deferral.end else "progress"
    yield _to_seat(application.levels[-1], fact, code)


def _of_supervision(case: Case, fact: log.SupervisionOrdered) -> Iterator[Notice]:
    """Who must answer: the head of the order's unit, or the hotline."""
    if fact.assignment is None:
        yield _to_seat(Seat(HOTLINE.code), fact, fact.post)
    else:
        yield _to_head(case, fact.assignment, fact, fact.post)


def _of_entry(case: Case, fact: log.Registered) -> Iterator[Notice]:
    """The head of the unit; and the post that is to hold a talk that a rule has made due, which
    nobody has put into words. A rung tells its post by itself."""
    head = _to_head(case, fact.assignment, fact, fact.kind.value)
    yield head
    by_rule = fact.text is None and fact.ground is RegisterGround.REPEATEDLY_LATE
    if by_rule and fact.post != head.post:
        yield replace(head, post=fact.post)


def _of_warning(_case: Case, fact: log.EarlyWarned) -> Iterator[Notice]:
    """The post that supervises the matter, once for the whole of it."""
    if fact.ordered is not None:
        yield _to_seat(Seat(fact.post, fact.bureau), fact, fact.rule)


def _of_problem(_case: Case, fact: log.ProblemDeclared) -> Iterator[Notice]:
    yield _to_seat(Seat(SUPERVISION_OFFICE.code), fact, fact.ground.value)


def _of_consultation(_case: Case, fact: log.ConsultationCalled) -> Iterator[Notice]:
    """The heads of the units that are to confer."""
    for unit in fact.participants:
        yield _to_seat(Seat(UNIT_HEAD.code, unit.bureau, unit.unit), fact, "participant")


def _application(case: Case, id: UUID) -> Application:
    found = case.application(id)
    assert found is not None, "a fact names an application of its case"
    return found


def _to_head(case: Case, id: UUID, fact: Fact, code: str) -> Notice:
    order = case.assignment(id)
    assert order is not None, "a fact names an order of its case"
    return _to_seat(Seat(UNIT_HEAD.code, order.bureau, order.unit), fact, code)


def _to_seat(seat: Seat, fact: Fact, code: str) -> Notice:
    return Notice(seat.post, seat.bureau, seat.unit, type(fact).__name__, code)


TOLD: Mapping[type[Fact], Callable[[Case, Any], Iterator[Notice]]] = {
    log.RungFired: _of_rung,
    log.CardShown: _of_card,
    log.Dispatched: _of_order,
    log.SupportCalledIn: _of_order,
    log.HandedOver: _of_hand_over,
    log.Applied: _of_application,
    log.Ruled: _of_ruling,
    log.Revoked: _of_revocation,
    log.ProgressRecorded: _of_deferral,
    log.DeferralEnded: _of_deferral,
    log.SupervisionOrdered: _of_supervision,
    log.Registered: _of_entry,
    log.EarlyWarned: _of_warning,
    log.ProblemDeclared: _of_problem,
    log.ConsultationCalled: _of_consultation,
}
