"""A promise that was extended: each extension goes on from where the time before it ended."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.calendar import CITY_ZONE, Budget, Calendar, Span, TimeUnit, due

MINUTE = timedelta(minutes=1)
FIRST = datetime(2024, 1, 1, tzinfo=UTC)
MONDAY = "2024-03-04 09:00"

instants = st.integers(0, 90 * 24 * 60).map(lambda passed: FIRST + passed * MINUTE)
lengths = st.integers(0, 20 * 24 * 60).map(lambda minutes: minutes * MINUTE)
spans = st.builds(lambda begins, length: Span(begins, begins + length), instants, lengths)
pauses = st.lists(spans, max_size=3)
amounts = st.integers(1, 12)
budgets = st.builds(Budget, st.integers(1, 10), st.sampled_from(TimeUnit))


def city_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


@pytest.mark.parametrize(
    ("budget", "extension", "at"),
    [
        pytest.param(
            Budget.working_days(3), Budget.working_days(2), "2024-03-11 18:00", id="days and days"
        ),
        pytest.param(Budget.hours(2), Budget.working_days(1), "2024-03-05 18:00", id="then a day"),
        pytest.param(Budget.working_days(1), Budget.hours(2), "2024-03-05 20:00", id="then hours"),
        pytest.param(
            Budget.working_days(1), Budget.working_minutes(60), "2024-03-06 09:30", id="then office"
        ),
        pytest.param(Budget.hours(2), Budget.working_days(0), "2024-03-04 11:00", id="nothing"),
        pytest.param(Budget.hours(2), Budget.hours(-5), "2024-03-04 11:00", id="less than nothing"),
    ],
)
def test_an_extension_goes_on_from_the_due_time_before(
    calendar: Calendar, budget: Budget, extension: Budget, at: str
) -> None:
    told = due(city_time(MONDAY), budget, calendar, extensions=[extension])

    assert told.at == city_time(at)


def test_an_extension_of_days_skips_a_pause_of_its_own(calendar: Calendar) -> None:
    thursday_to_monday = Span(city_time("2024-03-07 10:00"), city_time("2024-03-11 10:00"))

    told = due(
        city_time(MONDAY),
        Budget.working_days(2),
        calendar,
        extensions=[Budget.working_days(1)],
        pauses=[thursday_to_monday],
    )

    assert told.at == city_time("2024-03-11 18:00")


@given(
    start=instants,
    unit=st.sampled_from([unit for unit in TimeUnit if unit is not TimeUnit.TO_CLOSE]),
    amounts=st.lists(amounts, min_size=2, max_size=4),
    pauses=pauses,
)
@settings(deadline=None)
def test_extensions_of_one_unit_add_up(
    calendar: Calendar, start: datetime, unit: TimeUnit, amounts: list[int], pauses: list[Span]
) -> None:
    budget, *extensions = (Budget(amount, unit) for amount in amounts)

    step_by_step = due(start, budget, calendar, extensions, pauses)

    assert step_by_step == due(start, Budget(sum(amounts), unit), calendar, pauses=pauses)


@given(start=instants, budget=budgets, extension=budgets, pauses=pauses)
@settings(deadline=None)
def test_an_extension_always_ends_later(
    calendar: Calendar, start: datetime, budget: Budget, extension: Budget, pauses: list[Span]
) -> None:
    before = due(start, budget, calendar, pauses=pauses).at

    assert due(start, budget, calendar, [extension], pauses).at > before


@given(start=instants, budget=budgets, extensions=st.lists(budgets, max_size=3), pauses=pauses)
@settings(deadline=None)
def test_every_day_is_listed_once_in_order(
    calendar: Calendar,
    start: datetime,
    budget: Budget,
    extensions: list[Budget],
    pauses: list[Span],
) -> None:
    days = [day.day for day in due(start, budget, calendar, extensions, pauses).days]

    assert days == sorted(set(days))
