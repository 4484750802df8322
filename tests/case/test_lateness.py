"""Who was late so often that a reminder talk is due (the housing bureau's practice; here: at least
3 cases within 5 consecutive working days)."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousu.calendar import CITY_ZONE
from yousu.calendar.state_calendar import state_calendar
from yousu.case.commands import ApplyForExclusion
from yousu.case.lateness import Late, counted_since, late_once_too_often, lateness_of
from yousu.case.rules import LatenessRule, TalkWith
from yousu.case.vocabulary import CaseState, ClockKind, ExclusionGround, Solved, Title

RULE = LatenessRule(
    code="late_unit",
    title=Title("科室多次超时", "a unit was late several times"),
    late_cases=3,
    working_days=5,
    post="leader_in_charge",
    talk_with=TalkWith.UNIT,
)


def at(day: str, hour: int = 18) -> datetime:
    """An hour of a day of 2024 (month-day) on the city's clock."""
    return datetime(2024, int(day[:2]), int(day[3:]), hour, tzinfo=CITY_ZONE)


def late(*days: str) -> list[Late]:
    """Cases that were due at six in the evening of these days, each another one."""
    return [Late(UUID(int=case), at(day)) for case, day in zip(count(), days, strict=False)]


def last(cases: list[Late], today: str, talked_at: datetime | None = None) -> Late | None:
    """The case by which there are too many on the evening of a day."""
    since = counted_since(at(today), RULE, talked_at, state_calendar())
    return late_once_too_often(cases, RULE, since)


def test_the_second_late_case_makes_no_talk_due() -> None:
    assert last(late("03-04", "03-05"), today="03-05") is None


def test_the_third_does() -> None:
    first, second, third = late("03-04", "03-05", "03-08")
    assert last([third, first, second], today="03-08") == third


def test_the_third_on_the_sixth_working_day_comes_too_late() -> None:
    assert last(late("03-04", "03-05", "03-11"), today="03-11") is None


def test_a_window_reaches_over_a_weekend() -> None:
    """From Wednesday to the next Tuesday there are five working days."""
    assert last(late("03-06", "03-09", "03-12"), today="03-12") is not None


def test_a_worked_saturday_is_a_working_day() -> None:
    """The make-up Saturday, 11 May 2024, is the fifth working day from Tuesday."""
    assert last(late("05-07", "05-08", "05-11"), today="05-11") is not None
    assert last(late("05-07", "05-08", "05-13"), today="05-13") is None


def test_a_case_that_was_late_twice_is_one_late_case() -> None:
    [first, second] = late("03-04", "03-05")
    again = replace(first, due_at=at("03-08"))
    assert last([first, second, again], today="03-08") is None


def test_what_is_told_late_is_counted_from_today() -> None:
    assert last(late("03-04", "03-05", "03-06"), today="03-11") is None


def test_after_a_talk_the_count_begins_anew() -> None:
    cases = late("03-04", "03-05", "03-05", "03-06", "03-06")
    assert last(cases, today="03-07", talked_at=at("03-05")) is None
    another = Late(UUID(int=99), at("03-07"))
    assert last([*cases, another], today="03-07", talked_at=at("03-05")) == another


@given(st.dates(date(2023, 1, 1), date(2025, 12, 31)), st.integers(1, 250))
def test_a_window_is_as_long_as_it_can_be(today: date, working_days: int) -> None:
    rule, calendar = replace(RULE, working_days=working_days), state_calendar()
    now = datetime.combine(today, time(23), CITY_ZONE)
    first = counted_since(now, rule, None, calendar).date()
    assert calendar.worked_days(first, today) == working_days
    assert calendar.worked_days(first - timedelta(days=1), today) == working_days + 1


# --- when a case is late


@pytest.fixture
def overdue(city):
    """An order that is not handled in time."""
    city.bring_to(CaseState.HANDLING)
    due_at = city.clock_of(ClockKind.HANDLING).due_at
    city.advance(days=14)
    return due_at


def test_a_case_is_late_since_it_was_due(city, overdue) -> None:
    assert lateness_of(city.case) == (Late(city.case.id, overdue),)


def test_handled_again_in_time_it_was_late_once(city, overdue) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    assert city.order.round == 2
    assert lateness_of(city.case) == (Late(city.case.id, overdue),)


def test_a_case_that_is_handled_in_time_is_not_late(city) -> None:
    city.bring_to(CaseState.CLOSED)
    assert lateness_of(city.case) == ()


def test_a_case_that_nobody_has_is_not_late(city) -> None:
    city.bring_to(CaseState.RECEIVED)
    city.advance(days=30)
    assert lateness_of(city.case) == ()


def test_what_is_excluded_from_the_appraisal_is_not_late(city, overdue) -> None:
    wish = ApplyForExclusion(city.new_id(), ExclusionGround.UNTRUE, city.text())
    city.play(wish, by=city.handler)
    city.granted(by=city.leader)
    city.granted(by=city.hotline)
    assert lateness_of(city.case) == ()
