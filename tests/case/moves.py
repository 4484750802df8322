"""What somebody who may would do with a case as it stands."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID

from tests.case.bureaus import GREENING, PIPES, WILDLIFE
from tests.case.specimens import specimen

from yousu.case import commands as act
from yousu.case.actor import Actor, ActorKind
from yousu.case.commands import Command
from yousu.case.rules import Seat
from yousu.case.state import Assignment
from yousu.case.vocabulary import (
    AssignmentState,
    CaseState,
    Nature,
    Satisfaction,
    Significance,
    Solved,
    VisitResult,
)

Move = tuple[Command, Actor]
# How often an act is chosen, compared with the rest: work goes on more often than it goes astray.
OFTEN = 3


def moves(city: Any) -> list[list[Move]]:
    """Every sensible move, in groups; those that take the case on are there more than once."""
    orders = [order for order in city.case.assignments if not order.is_over]
    of_orders = [list(_of_order(city, order)) for order in orders]
    groups = [_of_hotline(city), *of_orders, list(_of_rulings(city))] * OFTEN
    groups += [list(_at_any_time(city)), list(_of_pressing(city, orders))]
    groups += [list(_of_warnings(city))] * OFTEN
    return [group for group in groups if group]


def _at(order: Assignment, post: str) -> Actor:
    """A person at a post of the order's unit; as a handler, the one who was named."""
    name = order.handler if post == "handler" else None
    id = name or f"{post} of {order.unit}"
    return Actor(ActorKind.PERSON, id, post, order.unit, order.bureau)


def _in(seat: Seat) -> Actor:
    id = f"{seat.post} of {seat.unit or seat.bureau or 'the city'}"
    return Actor(ActorKind.PERSON, id, seat.post, seat.unit, seat.bureau)


# Where the bureau may record what it wants to know.
SURVEYED = (AssignmentState.HANDLING, AssignmentState.DEFERRED, AssignmentState.REPLIED)

# By whom, and what, in each state of an order.
WORK: Mapping[AssignmentState, tuple[tuple[str, type[Command]], ...]] = {
    AssignmentState.DISPATCHED: (
        *[("unit_head", act.SignFor)] * OFTEN,
        ("handler", act.Return),
    ),
    AssignmentState.SIGNED_FOR: (
        *[("unit_head", act.AssignHandler)] * OFTEN,
        ("unit_head", act.OfferHandOver),
    ),
    AssignmentState.HANDLING: (
        *[("handler", act.SubmitReply)] * OFTEN,
        ("handler", act.RecordContact),
        ("unit_head", act.AssignHandler),
        ("unit_head", act.OfferHandOver),
        ("handler", act.RequestExtension),
        ("handler", act.RequestPause),
        ("handler", act.Resume),
        ("handler", act.RequestDeferral),
    ),
    AssignmentState.DEFERRED: (
        ("handler", act.RecordProgress),
        ("handler", act.RecordContact),
        ("unit_head", act.EndDeferral),
    ),
    AssignmentState.SIGN_OFF: (
        *[("unit_head", act.SignReply), ("leader_in_charge", act.SignReply)] * OFTEN,
        ("leader_in_charge", act.RefuseReply),
        ("handler", act.RecordContact),
    ),
    AssignmentState.REPLIED: (("unit_head", act.ApplyForExclusion),),
}


def _of_order(city: Any, order: Assignment) -> Iterator[Move]:
    for post, kind in WORK[order.state]:
        yield specimen(city, kind, order.id), _at(order, post)
    if order.state in SURVEYED:
        yield city.survey(bureau=order.bureau, assignment=order.id), _at(order, "unit_head")
        yield city.survey("planting", assignment=order.id), _at(order, "handler")
    if order.state is AssignmentState.DEFERRED:
        reached = act.RecordProgress(city.text(), milestone=1, assignment=order.id)
        yield reached, _at(order, "handler")


def _of_hotline(city: Any) -> list[Move]:
    by_state: dict[CaseState, Callable[[], list[Command]]] = {
        CaseState.RECEIVED: lambda: [
            *[city.dispatch()] * OFTEN,
            city.dispatch(unit="wildlife"),
            city.dispatch(category="leaks"),
        ],
        CaseState.REPLIED: lambda: [*visits(city), *[act.CloseCase()] * 2 * OFTEN],
        CaseState.CLOSED: lambda: [act.ReopenCase(city.text())],
    }
    commands = by_state.get(city.case.state, list)()
    return [(command, city.hotline) for command in commands]


def visits(city: Any) -> list[Command]:
    return [
        city.answered(text=city.text()),
        city.answered(solved=Solved.NOT_SOLVED),
        city.answered(solved=Solved.BASICALLY, contacted=False),
        city.answered(satisfied_with_result=Satisfaction.NOT_SATISFIED),
        city.answered(satisfied_with_result=Satisfaction.BASICALLY),
        city.silent(),
        city.silent(),
        city.silent(VisitResult.REFUSED),
    ]


def _of_rulings(city: Any) -> Iterator[Move]:
    """What waits is granted, more often than not; what was granted may be taken back."""
    for application in city.case.applications:
        if application.is_pending:
            seat = _in(application.next_level)
            for _ in range(OFTEN):
                yield act.Decide(application.id, grant=True), seat
            yield act.Decide(application.id, grant=False, text=city.text()), seat
            applicant = Actor(ActorKind.PERSON, application.person)
            yield act.Withdraw(application.id), applicant
        elif application.is_granted:
            yield act.Revoke(application.id, city.text()), _in(application.levels[-1])


def _at_any_time(city: Any) -> Iterator[Move]:
    for kind in (act.Comment, act.CallConsultation, act.JoinMatter, act.LeaveMatter):
        yield specimen(city, kind), city.hotline
    in_sight = any(file.is_in_sight for file in city.case.attachments[-1:])
    yield specimen(city, act.RemoveAttachment if in_sight else act.AddAttachment), city.hotline
    yield act.Relabel(nature=Nature.CONSULTATION), city.hotline
    yield act.Relabel(Nature.COMPLAINT, Significance.IMPORTANT), city.hotline
    for meeting in city.case.consultations:
        if meeting.is_open:
            yield act.GiveOpinion(meeting.id, city.text()), city.head
            yield from ((_fixes(city, meeting.id, unit), city.hotline) for unit in UNITS)


def _of_warnings(city: Any) -> Iterator[Move]:
    """What becomes of a warning that the case carries."""
    if any(warning.carries for warning in city.case.warnings):
        for kind in (act.AcknowledgeWarning, act.RecordWarningMeasure, act.EndWarning):
            yield specimen(city, kind), city.leader


def _of_pressing(city: Any, orders: list[Assignment]) -> Iterator[Move]:
    yield from ((city.call_in(unit), city.hotline) for unit in (PIPES, WILDLIFE))
    for order in orders:
        for kind in (act.IssueSupervision, act.EnterInRegister):
            yield specimen(city, kind, order.id), _at(order, "leader_in_charge")
    for supervision in city.case.supervisions:
        order = city.case.assignment(supervision.assignment) if supervision.assignment else None
        by = _at(order, "unit_head") if order else city.hotline
        yield act.AnswerSupervision(supervision.id, city.text()), by
    for entry in city.case.register:
        order = city.case.assignment(entry.assignment)
        appeal = act.AppealAppraisal(city.new_id(), entry.id, city.text())
        yield appeal, _at(order, "unit_head")


UNITS = (GREENING, WILDLIFE, PIPES)


def _fixes(city: Any, meeting: UUID, lead: Any) -> Command:
    return act.ConcludeConsultation(meeting, lead, "follower-1", city.text(), city.new_id())
