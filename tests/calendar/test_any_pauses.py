"""Whatever pauses a clock has: what always holds of its due time."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.calendar import Budget, Calendar, Span, TimeUnit, due

MINUTE = timedelta(minutes=1)
FIRST = datetime(2024, 1, 1, tzinfo=UTC)

instants = st.integers(0, 90 * 24 * 60).map(lambda passed: FIRST + passed * MINUTE)
lengths = st.integers(0, 20 * 24 * 60).map(lambda minutes: minutes * MINUTE)
spans = st.builds(lambda begins, length: Span(begins, begins + length), instants, lengths)
pauses = st.lists(spans, max_size=4)
units = st.sampled_from(TimeUnit)


@st.composite
def budgets(draw: st.DrawFn) -> Budget:
    unit = draw(units)
    return Budget(draw(st.integers(1, 12 if unit is TimeUnit.WORKING_DAYS else 2000)), unit)


@given(start=instants, budget=budgets(), pauses=pauses)
@settings(deadline=None)
def test_a_pause_never_makes_anything_due_earlier(
    calendar: Calendar, start: datetime, budget: Budget, pauses: list[Span]
) -> None:
    assert due(start, budget, calendar, pauses=pauses).at >= due(start, budget, calendar).at


@given(start=instants, budget=budgets(), pauses=pauses, more=spans)
@settings(deadline=None)
def test_one_pause_more_never_makes_anything_due_earlier(
    calendar: Calendar, start: datetime, budget: Budget, pauses: list[Span], more: Span
) -> None:
    sooner = due(start, budget, calendar, pauses=pauses).at

    assert due(start, budget, calendar, pauses=[*pauses, more]).at >= sooner


@given(start=instants, budget=budgets(), pauses=pauses)
@settings(deadline=None)
def test_nothing_is_due_in_a_pause(
    calendar: Calendar, start: datetime, budget: Budget, pauses: list[Span]
) -> None:
    at = due(start, budget, calendar, pauses=pauses).at

    assert not any(pause.holds(at) for pause in pauses)


@given(start=instants, budget=budgets(), length=lengths)
@settings(deadline=None)
def test_a_pause_that_ends_before_the_start_changes_nothing(
    calendar: Calendar, start: datetime, budget: Budget, length: timedelta
) -> None:
    before = Span(start - length - MINUTE, start)

    assert due(start, budget, calendar, pauses=[before]) == due(start, budget, calendar)


@given(start=instants, budget=budgets(), later=lengths, length=lengths)
@settings(deadline=None)
def test_a_pause_behind_the_due_time_changes_nothing(
    calendar: Calendar, start: datetime, budget: Budget, later: timedelta, length: timedelta
) -> None:
    told = due(start, budget, calendar)
    behind = Span(told.at + later, told.at + later + length)

    assert due(start, budget, calendar, pauses=[behind]) == told


@given(start=instants, budget=budgets(), pauses=pauses)
@settings(deadline=None)
def test_the_order_of_pauses_does_not_matter(
    calendar: Calendar, start: datetime, budget: Budget, pauses: list[Span]
) -> None:
    told = due(start, budget, calendar, pauses=pauses)

    assert due(start, budget, calendar, pauses=[*reversed(pauses), *pauses]) == told


@given(start=instants, amount=st.integers(1, 3000), pauses=pauses)
@settings(max_examples=40, deadline=None)
def test_the_minutes_outside_all_pauses_are_the_budget(
    calendar: Calendar, start: datetime, amount: int, pauses: list[Span]
) -> None:
    end = due(start, Budget.minutes(amount), calendar, pauses=pauses).at

    ticks = [start + n * MINUTE for n in range(1, (end - start) // MINUTE + 1)]
    assert sum(not any(pause.holds(tick) for pause in pauses) for tick in ticks) == amount


@given(start=instants, amount=st.integers(1, 12), pauses=pauses)
@settings(deadline=None)
def test_as_many_days_count_as_the_budget_has(
    calendar: Calendar, start: datetime, amount: int, pauses: list[Span]
) -> None:
    days = due(start, Budget.working_days(amount), calendar, pauses=pauses).days

    assert sum(day.counted for day in days) == amount


@given(start=instants, budget=budgets(), pauses=pauses)
@settings(deadline=None)
def test_a_paused_day_is_a_worked_one_that_did_not_count(
    calendar: Calendar, start: datetime, budget: Budget, pauses: list[Span]
) -> None:
    for day in due(start, budget, calendar, pauses=pauses).days:
        assert not day.paused or (calendar.is_worked(day.day) and not day.counted)
