"""What holds for every order of every bureau: its deadlines, and the ladder when it is late."""

from collections.abc import Iterator
from datetime import UTC, datetime

from yousu.bureau import Anchor, Budget, Bureau, ClockKind, Deadlines, Ladder, Rung
from yousu.calendar import due, shifted
from yousu.calendar.state_calendar import state_calendar

MONDAY_MORNING = datetime(2024, 3, 11, 1, 0, tzinfo=UTC)
CALENDAR = state_calendar()


# --- the deadlines


def test_every_promise_takes_time(promises: tuple[Deadlines, ...]) -> None:
    values = [value for promise in promises for value in vars(promise).values()]
    assert all(value.amount > 0 for value in values if isinstance(value, Budget))


def test_handling_again_is_never_slower(promises: tuple[Deadlines, ...]) -> None:
    assert all(ends(p.rehandling) <= ends(p.handling) for p in promises)


def test_an_order_is_signed_for_before_it_is_due(promises: tuple[Deadlines, ...]) -> None:
    assert all(ends(p.sign_for) < ends(p.handling) for p in promises)


def test_a_reminder_comes_while_the_order_is_handled(
    promises: tuple[Deadlines, ...], ladders: tuple[Ladder, ...]
) -> None:
    for promise, ladder in zip(promises, ladders, strict=True):
        reminder = ladder.on(ClockKind.HANDLING)[0]
        at = shifted(ends(promise.handling), reminder.delay, CALENDAR)
        assert MONDAY_MORNING < at < ends(promise.handling)


# --- the ladder


def test_no_two_rungs_share_a_code(ladders: tuple[Ladder, ...]) -> None:
    assert all(len({r.code for r in x.rungs}) == len(x.rungs) for x in ladders)


def test_the_first_rung_of_a_clock_is_counted_from_its_due_time(
    ladders: tuple[Ladder, ...],
) -> None:
    assert {climb[0].anchor for climb in climbs(ladders)} == {Anchor.DUE}


def test_a_rung_counted_from_the_one_below_comes_later(ladders: tuple[Ladder, ...]) -> None:
    rungs = {rung for ladder in ladders for rung in ladder.rungs}
    delays = [rung.delay.amount for rung in rungs if rung.anchor is Anchor.RUNG_BELOW]
    assert all(amount > 0 for amount in delays)


def test_each_rung_fires_after_the_one_below(ladders: tuple[Ladder, ...]) -> None:
    for climb in {*climbs(ladders)}:
        fired = firing_times(climb)
        assert fired == sorted(set(fired)), [rung.code for rung in climb]


def test_only_posts_of_the_bureau_press(bureau: Bureau, ladders: tuple[Ladder, ...]) -> None:
    pressing = {rung.post for ladder in ladders for rung in ladder.rungs}
    assert pressing <= {post.code for post in bureau.posts}


def test_a_rung_reaches_somebody(ladders: tuple[Ladder, ...]) -> None:
    assert all(rung.media for ladder in ladders for rung in ladder.rungs)


# --- how the above is counted


def climbs(ladders: tuple[Ladder, ...]) -> Iterator[tuple[Rung, ...]]:
    """The rungs of each clock that has some."""
    for ladder in ladders:
        yield from (ladder.on(clock) for clock in ClockKind if ladder.on(clock))


def firing_times(climb: tuple[Rung, ...]) -> list[datetime]:
    """When each rung fires on a clock that is due at a Monday's close."""
    due_at = ends(Budget.working_days(5))
    times: list[datetime] = []
    for rung in climb:
        start = times[-1] if rung.anchor is Anchor.RUNG_BELOW else due_at
        times.append(shifted(start, rung.delay, CALENDAR))
    return times


def ends(budget: Budget) -> datetime:
    return due(MONDAY_MORNING, budget, CALENDAR).at
