"""Many people raise one matter in a few days (the education bureau's rule: more than 5 different
people within 5 consecutive working days)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousu.calendar import CITY_ZONE, Budget, Calendar
from yousu.case.cluster import Raised, people_in_cluster
from yousu.case.rules import ClusterRule
from yousu.case.vocabulary import Title

RULE = ClusterRule(
    code="many_people",
    title=Title("群体诉求预警", "many people"),
    more_than=5,
    working_days=5,
    post="leader_in_charge",
    answer=Budget.working_days(3),
)


def raised(*days: str, by: tuple[int, ...] | None = None) -> list[Raised]:
    """Appeals on these days of 2024 (month-day), each by somebody else unless told."""
    people = by or tuple(range(len(days)))
    return [
        Raised(UUID(int=person), datetime(2024, int(day[:2]), int(day[3:]), 10, tzinfo=CITY_ZONE))
        for day, person in zip(days, people, strict=True)
    ]


@pytest.fixture
def people(calendar: Calendar) -> Callable[[list[Raised]], int]:
    """How many different people there are in a window; 0 when they are not too many."""
    return lambda appeals: people_in_cluster(appeals, RULE, calendar)


def test_the_fifth_person_is_no_warning(people) -> None:
    assert people(raised("03-04", "03-04", "03-05", "03-06", "03-08")) == 0


def test_the_sixth_person_is_one(people) -> None:
    assert people(raised("03-04", "03-04", "03-05", "03-06", "03-07", "03-08")) == 6


def test_one_person_who_calls_six_times_is_none(people) -> None:
    assert people(raised(*["03-04"] * 6, by=(1,) * 6)) == 0


def test_somebody_who_calls_again_is_no_further_person(people) -> None:
    days = ("03-04", "03-04", "03-05", "03-05", "03-06", "03-06", "03-07")
    assert people(raised(*days, by=(1, 2, 3, 4, 5, 5, 1))) == 0


def test_the_sixth_on_the_sixth_working_day_comes_too_late(people) -> None:
    assert people(raised("03-04", "03-04", "03-05", "03-06", "03-07", "03-11")) == 0


def test_a_window_reaches_over_a_weekend(people) -> None:
    """From Wednesday to the next Tuesday there are five working days."""
    assert people(raised("03-06", "03-07", "03-08", "03-09", "03-11", "03-12")) == 6


@pytest.mark.parametrize(("last", "found"), [("05-09", 6), ("05-10", 0)])
def test_holidays_and_make_up_days_of_may_count_as_the_state_says(
    people, last: str, found: int
) -> None:
    """From Tuesday 30 April: 1 to 5 May are free, 11 May is worked. The fifth working day is
    Thursday 9 May."""
    assert people(raised("04-30", "04-30", "05-02", "05-06", "05-07", last)) == found


def test_a_worked_saturday_is_a_working_day(people) -> None:
    """From Tuesday 7 May, the fifth working day is the make-up Saturday, 11 May."""
    assert people(raised("05-07", "05-07", "05-08", "05-09", "05-10", "05-13")) == 0


def test_an_early_window_counts_though_later_appeals_are_scattered(people) -> None:
    days = ("03-04", "03-04", "03-04", "03-05", "03-05", "03-06", "04-15", "06-03")
    assert people(raised(*days)) == 6


def test_the_order_in_which_they_are_told_does_not_matter(people) -> None:
    assert people(raised("03-08", "03-04", "03-07", "03-04", "03-06", "03-05")) == 6


def most_by_looking_at_every_window(appeals: list[Raised], calendar: Calendar) -> int:
    """The same, by looking from each appeal at all that follow."""
    most = 0
    for first in appeals:
        day, worked = first.at.date(), int(calendar.is_worked(first.at.date()))
        while worked + calendar.is_worked(day + timedelta(days=1)) <= RULE.working_days:
            day += timedelta(days=1)
            worked += calendar.is_worked(day)
        within = {one.reporter for one in appeals if first.at.date() <= one.at.date() <= day}
        most = max(most, len(within))
    return most if most > RULE.more_than else 0


@given(
    told=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=60),
)
def test_one_pass_finds_what_every_window_holds(calendar: Calendar, told) -> None:
    begins = datetime(2024, 4, 8, 10, tzinfo=CITY_ZONE)
    appeals = [Raised(UUID(int=who), begins + timedelta(days=day)) for day, who in told]
    found = people_in_cluster(appeals, RULE, calendar)
    assert found == most_by_looking_at_every_window(appeals, calendar)
