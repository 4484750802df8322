"""Somebody higher grants what was asked for, refuses it, or takes it back."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from yousu.calendar import CITY_ZONE
from yousu.case.commands import Decide, Revoke, Withdraw
from yousu.case.state import (
    Application,
    Assignment,
    DeferralWanted,
    ExclusionWanted,
    ExtensionWanted,
    HandOverWanted,
    PauseWanted,
    ReturnWanted,
    Wish,
)
from yousu.case.vocabulary import AssignmentState, ClockKind
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

MINUTES_TO_DECIDE = (15, 90)
MINUTES_TO_REVOKE = (120, 900)


def decide(situation: Situation) -> Planned | None:
    """The next level grants, unless it is a strict one or events have overtaken the wish."""
    application = next((a for a in situation.case.applications if a.is_pending), None)
    if application is None:
        return None
    order = situation.case.assignment(application.assignment)
    assert order is not None, "an application is about one of the case's orders"
    at, about = situation.in_office(*MINUTES_TO_DECIDE), situation.about(order)
    if situation.takes(Turn.WITHDRAWAL) and application.person == about.head().id:
        return Planned(at, Withdraw(application.id), about.head())
    grant = not situation.takes(Turn.STRICT_LEADER) and _is_possible(application, order, at)
    why = None if grant else situation.one_of(words.WISH_REFUSED)
    actor = situation.staff.sitting_at(application.next_level)
    return Planned(at, Decide(application.id, grant, why), actor)


def revoke(situation: Situation) -> Planned | None:
    """Whoever granted it takes it back, while there is something to take back."""
    if not situation.takes(Turn.REVOCATION):
        return None
    for application in situation.case.applications:
        order = situation.case.assignment(application.assignment)
        if application.is_granted and order and _lasts(application, order):
            command = Revoke(application.id, situation.one_of(words.TAKEN_BACK))
            actor = situation.staff.sitting_at(application.levels[-1])
            return Planned(situation.in_office(*MINUTES_TO_REVOKE), command, actor)
    return None


def _is_possible(application: Application, order: Assignment, at: datetime) -> bool:
    still = _STILL_POSSIBLE.get(type(application.wish))
    return still is None or still(order, application.wish, at)


def _lasts(application: Application, order: Assignment) -> bool:
    match application.wish:
        case ExclusionWanted():
            return True
        case DeferralWanted():
            return order.deferral is not None and order.deferral.application == application.id
        case PauseWanted():
            clock = order.running(ClockKind.HANDLING)
            paused = clock is not None and clock.is_paused
            return paused and clock is not None and clock.pauses[-1].application == application.id
        case _:
            return False


def _has_time(order: Assignment, _wish: object, at: datetime) -> bool:
    clock = order.running(ClockKind.HANDLING)
    return clock is not None and clock.can_change and at < clock.due_at


def _can_wait(order: Assignment, wish: DeferralWanted, at: datetime) -> bool:
    clock = order.running(ClockKind.HANDLING)
    works = order.state is AssignmentState.HANDLING and clock is not None and not clock.is_paused
    return works and wish.promised > at.astimezone(CITY_ZONE).date()


def _can_pass_on(order: Assignment, _wish: object, _at: datetime) -> bool:
    return not (order.is_over or order.has_answered or order.deferral)


def _can_go_back(order: Assignment, _wish: object, _at: datetime) -> bool:
    return order.state is AssignmentState.DISPATCHED


_STILL_POSSIBLE: Mapping[type[Wish], Callable[[Assignment, Any, datetime], bool]] = {
    ExtensionWanted: _has_time,
    PauseWanted: _has_time,
    DeferralWanted: _can_wait,
    HandOverWanted: _can_pass_on,
    ReturnWanted: _can_go_back,
}
