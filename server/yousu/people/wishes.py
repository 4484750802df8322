"""A unit asks for more time, for none of it for a while, or to be rid of the order."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from yousu.calendar import CITY_ZONE, Budget
from yousu.case.commands import (
    ApplyForExclusion,
    Command,
    OfferHandOver,
    PlannedMilestone,
    RequestDeferral,
    RequestExtension,
    RequestPause,
)
from yousu.case.rules import UnitName
from yousu.case.state import (
    DeferralWanted,
    ExclusionWanted,
    ExtensionWanted,
    HandOverWanted,
    PauseWanted,
    Wish,
)
from yousu.case.vocabulary import ClockKind, ExclusionGround, PauseReason
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

WORKING_DAYS_MORE = (1, 5)
WORKING_DAYS_OF_A_PAUSE = (2, 8)
DAYS_ON_ACCOUNT = (14, 28)
REASONS = (PauseReason.WAITING_FOR_CITIZEN, PauseReason.WAITING_FOR_THIRD_PARTY, PauseReason.SEASON)
TIME = (ExtensionWanted, PauseWanted)


def wish(situation: Situation) -> Planned | None:
    """What the lead's unit asks for next; one thing at a time, each at most once."""
    clock, applications = situation.clock(ClockKind.HANDLING), situation.case.applications
    if clock.is_paused or any(application.is_pending for application in applications):
        return None
    asked = {type(application.wish) for application in applications}
    at = situation.after_a_while(clock)
    has_time = clock.can_change and _day(at) < _day(clock.due_at)
    for turn, (wanted, uttered) in _WISHES.items():
        is_late = wanted in TIME and not has_time
        if situation.takes(turn) and wanted not in asked and not is_late:
            command = uttered(situation, at)
            return Planned(at, command, situation.head()) if command else None
    return None


def _day(at: datetime) -> date:
    return at.astimezone(CITY_ZONE).date()


def _extension(situation: Situation, _at: datetime) -> Command:
    return RequestExtension(
        situation.new_id(),
        situation.rng.randint(*WORKING_DAYS_MORE),
        situation.one_of(words.WISHES),
        assignment=situation.order.id,
    )


def _pause(situation: Situation, _at: datetime) -> Command:
    return RequestPause(
        situation.new_id(),
        situation.rng.choice(REASONS),
        Budget.working_days(situation.rng.randint(*WORKING_DAYS_OF_A_PAUSE)),
        situation.one_of(words.WISHES),
        assignment=situation.order.id,
    )


def _deferral(situation: Situation, at: datetime) -> Command:
    """The plan has a step half way."""
    days = situation.rng.randint(*DAYS_ON_ACCOUNT)
    today = at.astimezone(CITY_ZONE).date()
    return RequestDeferral(
        situation.new_id(),
        today + timedelta(days=days),
        situation.one_of(words.WISHES),
        plan=situation.text(words.PLAN),
        interim=situation.text(words.MEANWHILE),
        target=situation.text(words.TARGET),
        milestones=(
            PlannedMilestone(today + timedelta(days=days // 2), situation.text(words.HALF_WAY)),
        ),
        assignment=situation.order.id,
    )


def _hand_over(situation: Situation, _at: datetime) -> Command | None:
    """To the unit that answers for such cases, or another one of the bureau."""
    to = situation.right_unit() or _another(situation)
    if to is None or to in situation.case.had_by:
        return None
    return OfferHandOver(
        situation.new_id(),
        situation.new_id(),
        to.bureau,
        to.unit,
        situation.text(words.WRONG_UNIT),
        assignment=situation.order.id,
    )


def _another(situation: Situation) -> UnitName | None:
    order = situation.order
    unit = situation.staff.another_unit(order, situation.rng, situation.case.had_by)
    return UnitName(order.bureau, unit) if unit else None


def _exclusion(situation: Situation, _at: datetime) -> Command:
    ground = situation.rng.choice(list(ExclusionGround))
    why = situation.one_of(words.WISHES)
    return ApplyForExclusion(situation.new_id(), ground, why, assignment=situation.order.id)


_WISHES: Mapping[Turn, tuple[type[Wish], Callable[[Situation, datetime], Command | None]]] = {
    Turn.HAND_OVER: (HandOverWanted, _hand_over),
    Turn.EXTENSION: (ExtensionWanted, _extension),
    Turn.PAUSE: (PauseWanted, _pause),
    Turn.DEFERRAL: (DeferralWanted, _deferral),
    Turn.EXCLUSION: (ExclusionWanted, _exclusion),
}
