"""What every kind of order gets: times, signatures, a ladder."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from yousu.calendar import Budget, Calendar, due, shifted
from yousu.case.rules import Anchor, Rung
from yousu.case.vocabulary import ClockKind
from yousu.kit.promise import Promise, faults_of
from yousu.kit.subject import Subject, named
from yousu.plugins.check import check_deadlines, check_sign_off
from yousu.plugins.check_ladder import check_ladder
from yousu.plugins.plan import Plan

MONDAY_MORNING = datetime(2024, 3, 11, 1, 0, tzinfo=UTC)
CALENDAR = Calendar("plain weeks", holidays={}, make_up_days=frozenset())
PRESSED = (ClockKind.SIGN_FOR, ClockKind.HANDLING)


def _in_every_plan(
    faults: Callable[[Plan, Subject], Iterator[str]],
) -> Callable[[Subject], Iterator[str]]:
    """What is wrong with a plan, told with an order that gets it."""

    def told(subject: Subject) -> Iterator[str]:
        for plan, order in subject.plans.items():
            yield from (f"{named(order)}: {fault}" for fault in faults(plan, subject))

    return told


def _wrong_times(plan: Plan, subject: Subject) -> Iterator[str]:
    yield from faults_of(check_deadlines, plan.deadlines, subject.posts)


def _times_out_of_order(plan: Plan, _subject: Subject) -> Iterator[str]:
    promised = plan.deadlines
    if _end(promised.sign_for) >= _end(promised.handling):
        yield "it may be signed for after it is due"
    if _end(promised.rehandling) > _end(promised.handling):
        yield "to handle it again takes longer than the first time"


def _wrong_chain(plan: Plan, subject: Subject) -> Iterator[str]:
    yield from faults_of(check_sign_off, plan.sign_off, subject.posts)


def _wrong_ladder(plan: Plan, subject: Subject) -> Iterator[str]:
    yield from faults_of(check_ladder, plan.ladder, subject.posts)


def _unpressed(plan: Plan, _subject: Subject) -> Iterator[str]:
    for clock in PRESSED:
        if not plan.ladder.on(clock):
            yield f"nobody presses when its {clock} clock has run out"


def _rungs_out_of_order(plan: Plan, _subject: Subject) -> Iterator[str]:
    for clock in ClockKind:
        times = _firing_times(plan.ladder.on(clock))
        if times != sorted(set(times)):
            codes = ", ".join(rung.code for rung in plan.ladder.on(clock))
            yield f"the rungs {codes} do not fire one after the other"


def _reminders_out_of_time(plan: Plan, _subject: Subject) -> Iterator[str]:
    due_at = _end(plan.deadlines.handling)
    for rung in plan.ladder.on(ClockKind.HANDLING):
        early = rung.anchor is Anchor.DUE and rung.delay.amount < 0
        if early and not MONDAY_MORNING < shifted(due_at, rung.delay, CALENDAR) < due_at:
            yield f"{rung.code} would come before the order begins"


def _firing_times(climb: tuple[Rung, ...]) -> list[datetime]:
    """When each rung fires on a clock of five working days."""
    times: list[datetime] = []
    for rung in climb:
        start = times[-1] if times and rung.anchor is Anchor.RUNG_BELOW else _FRIDAY_EVENING
        times.append(shifted(start, rung.delay, CALENDAR))
    return times


def _end(budget: Budget) -> datetime:
    return due(MONDAY_MORNING, budget, CALENDAR).at


_FRIDAY_EVENING = _end(Budget.working_days(5))

PLANS = (
    Promise(
        "Every kind of order has deadlines that can be kept",
        "Give each clock more than nothing and at most a year.",
        _in_every_plan(_wrong_times),
    ),
    Promise(
        "An order is signed for before it is due, and is never slower the second time",
        "Shorten sign_for and rehandling, or lengthen handling.",
        _in_every_plan(_times_out_of_order),
    ),
    Promise(
        "Every kind of order has a chain of signatures that begins with the handler",
        "Return a SignOff of at least two steps, each at another post.",
        _in_every_plan(_wrong_chain),
    ),
    Promise(
        "Every kind of order has a ladder that can be climbed",
        "Give each rung a code, a post, a medium and a clock of the order's own.",
        _in_every_plan(_wrong_ladder),
    ),
    Promise(
        "Somebody presses when an order is not signed for or not handled in time",
        "Put at least one rung on the sign_for clock and one on the handling clock.",
        _in_every_plan(_unpressed),
    ),
    Promise(
        "Each rung fires after the one below",
        "List rungs in the order of their delays.",
        _in_every_plan(_rungs_out_of_order),
    ),
    Promise(
        "A reminder comes while the order is handled",
        "Make the reminder's delay shorter than the order's own time.",
        _in_every_plan(_reminders_out_of_time),
    ),
)
