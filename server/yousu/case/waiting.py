"""Whom a case waits for: decided on its state and the rules of its orders alone.

Who has a right is decided in `yousu.case.rights`, and what is refused all the same in
`yousu.case.decide`; this says of every seat and person what both say of an actor.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from yousu.case.actor import (
    HANDLER,
    HOTLINE,
    LEADER_IN_CHARGE,
    PETITION_OFFICE,
    SUPERVISION_OFFICE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
)
from yousu.case.closing import hindrance, visits_are_over
from yousu.case.problem import Refused
from yousu.case.rules import Directory, HotlineRules, RuleSet, Seat, UnitName
from yousu.case.seats import seat_over
from yousu.case.signing import unsigned
from yousu.case.state import AnnulmentWanted, Application, Assignment, Case, Consultation
from yousu.case.vocabulary import AssignmentState, Awaited, CaseState

NOBODY = frozenset[str]()


@dataclass(frozen=True)
class Wait:
    """What is awaited, and of whom: of whoever has the seat, or of a person, where a unit is named
    in that unit or one above.

    `barred` are persons who may not although they have the seat; `author` is one for whom no
    delegate may, either.
    """

    awaited: Awaited
    seat: Seat | None = None
    person: str | None = None
    unit: UnitName | None = None
    barred: frozenset[str] = NOBODY
    author: str | None = None


@dataclass(frozen=True)
class WaitRules:
    """What is consulted beside the case: the rule sets of its orders by id, who sits where, and the
    hotline's own rules."""

    sets: Mapping[str, RuleSet]
    directory: Directory
    hotline: HotlineRules


def waits_for(case: Case, rules: WaitRules) -> tuple[Wait, ...]:
    """Everybody who can take the case on now, each for what. Early warnings have a list of their
    own, and what anybody may add at any time is not waited for."""
    return tuple(_waits(case, rules))


def _waits(case: Case, rules: WaitRules) -> Iterator[Wait]:
    if case.closed_at is None:
        yield from _hotline(case, rules.hotline.attempts)
        for order in case.assignments:
            yield from _order(order, rules)
        for meeting in case.consultations:
            yield from _meeting(meeting, rules.directory)
    for application in case.applications:
        if application.is_pending:
            yield _decision(case, application)
    yield from _answers(case)


def _hotline(case: Case, attempts: int) -> Iterator[Wait]:
    """A case that was received waits for who received it; one that was replied to, for its visits
    and its closing."""
    hotline = Seat(HOTLINE.code)
    if case.state is CaseState.RECEIVED:
        yield Wait(Awaited.DISPATCH, hotline)
        for office in (TRANSFER_OFFICE, PETITION_OFFICE) if case.received_by else ():
            yield Wait(Awaited.DISPATCH, Seat(office.code, case.received_by))
    elif case.state is not CaseState.REPLIED:
        return
    elif not visits_are_over(case, attempts):
        yield Wait(Awaited.VISIT, hotline)
    elif hindrance(case, attempts) is None:
        yield Wait(Awaited.CLOSING, hotline)


def _order(order: Assignment, rules: WaitRules) -> Iterator[Wait]:
    match order.state:
        case AssignmentState.DISPATCHED:
            yield from _people_of(Awaited.SIGN_FOR, order)
        case AssignmentState.SIGNED_FOR:
            yield Wait(Awaited.HANDLER, _head(order))
        case AssignmentState.HANDLING:
            yield Wait(Awaited.HANDLING, person=order.handler, unit=order.unit_name)
        case AssignmentState.DEFERRED:
            yield from _people_of(Awaited.HANDLING, order)
        case AssignmentState.SIGN_OFF:
            yield from _signature(order, rules)


def _people_of(awaited: Awaited, order: Assignment) -> Iterator[Wait]:
    yield Wait(awaited, Seat(HANDLER.code, order.bureau, order.unit))
    yield Wait(awaited, _head(order))


def _head(order: Assignment) -> Seat:
    return Seat(UNIT_HEAD.code, order.bureau, order.unit)


def _signature(order: Assignment, rules: WaitRules) -> Iterator[Wait]:
    """The next step of the chain; of nobody where the bureau does not have its post any more."""
    reply = order.replies[-1]
    [step, *_] = unsigned(rules.sets[order.chain_rules].sign_off, reply)
    signed = frozenset(verdict.person for verdict in reply.verdicts)
    try:
        seat = seat_over(order.unit_name, step.post, rules.directory)
    except Refused:
        return
    barred = signed | {reply.author}
    yield Wait(Awaited.SIGN_OFF, seat, barred=barred, author=reply.author)


def _decision(case: Case, application: Application) -> Wait:
    wish, barred = application.wish, {application.person}
    barred |= {ruling.person for ruling in application.rulings}
    entry = case.entry(wish.entry) if isinstance(wish, AnnulmentWanted) else None
    if entry is not None:
        barred.add(entry.author)
    seat, author = application.next_level, application.person
    return Wait(Awaited.DECISION, seat, barred=frozenset(barred), author=author)


def _meeting(meeting: Consultation, directory: Directory) -> Iterator[Wait]:
    """Each unit's opinion, and when all have given theirs whoever fixes the lead."""
    if not meeting.is_open:
        return
    silent = [unit for unit in meeting.participants if not _has_spoken(meeting, unit, directory)]
    for unit in silent:
        yield Wait(Awaited.OPINION, Seat(UNIT_HEAD.code, unit.bureau, unit.unit))
        yield Wait(Awaited.OPINION, Seat(LEADER_IN_CHARGE.code, unit.bureau))
    if silent:
        return
    yield Wait(Awaited.CONCLUSION, Seat(HOTLINE.code))
    yield Wait(Awaited.CONCLUSION, Seat(SUPERVISION_OFFICE.code))
    if meeting.person is not None:
        yield Wait(Awaited.CONCLUSION, person=meeting.person)


def _has_spoken(meeting: Consultation, unit: UnitName, directory: Directory) -> bool:
    """The unit's head, one above, or the bureau's leader."""
    return any(
        opinion.bureau == unit.bureau
        and (opinion.unit is None or directory.is_within(unit.bureau, unit.unit, opinion.unit))
        for opinion in meeting.opinions
    )


def _answers(case: Case) -> Iterator[Wait]:
    for supervision in case.supervisions:
        if not supervision.is_open:
            continue
        order = case.assignment(supervision.assignment) if supervision.assignment else None
        yield Wait(Awaited.ANSWER, _head(order) if order else Seat(HOTLINE.code))
