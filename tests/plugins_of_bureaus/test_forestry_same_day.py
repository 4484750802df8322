"""The forestry bureau answers ordinary orders the same day (日清日结), and presses late ones."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plugins_of_bureaus.forestry import (
    DIFFICULT,
    EMERGENCY,
    HELP,
    REPORT,
    SETTINGS,
    URGENT,
    climb,
    handling,
    rung,
)

from yousu.bureau import Budget, CaseFacts, ClockKind, Consequence, Nature, Urgency
from yousu.calendar import CITY_ZONE, Calendar, due
from yousu_forestry.plugin import deadlines
from yousu_forestry.settings import ForestrySettings

MARCH = datetime(2024, 3, 1, tzinfo=CITY_ZONE)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


@pytest.mark.parametrize("nature", set(Nature) - {Nature.REPORT})
def test_an_ordinary_order_is_handled_before_the_office_closes(nature: Nature) -> None:
    assert handling(replace(HELP, nature=nature)) == Budget.to_close(180)


def test_an_ordinary_order_is_handled_again_as_fast() -> None:
    assert deadlines(HELP, SETTINGS).rehandling == Budget.to_close(180)


@pytest.mark.parametrize(
    ("received", "done"),
    [
        ("2024-03-11 09:00", "2024-03-11 18:00"),
        ("2024-03-11 15:00", "2024-03-11 18:00"),
        ("2024-03-11 15:01", "2024-03-12 18:00"),
        ("2024-03-15 21:00", "2024-03-18 18:00"),
    ],
    ids=[
        "in the morning",
        "three hours before the close",
        "shortly before it",
        "on a Friday night",
    ],
)
def test_no_problem_stays_overnight_but_what_comes_shortly_before_it(
    calendar: Calendar, received: str, done: str
) -> None:
    assert due(at(received), handling(HELP), calendar).at == at(done)


@given(received=st.timedeltas(timedelta(), timedelta(days=30)).map(lambda on: MARCH + on))
@settings(deadline=None)
def test_an_urgent_order_is_never_due_after_an_ordinary_one(
    calendar: Calendar, received: datetime
) -> None:
    urgent = due(received, handling(URGENT), calendar).at
    assert urgent <= due(received, handling(HELP), calendar).at


def test_with_an_ordinary_order_the_citizen_is_called_in_two_office_hours() -> None:
    assert deadlines(HELP, SETTINGS).first_contact == Budget.working_minutes(120)


def test_with_an_urgent_order_the_citizen_is_called_within_the_hour() -> None:
    assert deadlines(URGENT, SETTINGS).first_contact == Budget.hours(1)


@pytest.mark.parametrize(
    ("case", "budget"),
    [
        (URGENT, Budget.working_minutes(120)),
        (EMERGENCY, Budget.hours(2)),
        (DIFFICULT, Budget.working_days(3)),
        (REPORT, Budget.working_days(7)),
        (replace(DIFFICULT, urgency=Urgency.URGENT), Budget.working_days(1)),
    ],
    ids=["urgent", "emergency", "difficult", "report", "urgent and difficult"],
)
def test_what_is_not_ordinary_has_a_time_of_its_own(case: CaseFacts, budget: Budget) -> None:
    assert handling(case) == budget


@pytest.mark.parametrize("case", [HELP, URGENT, DIFFICULT], ids=["ordinary", "urgent", "difficult"])
def test_a_late_order_climbs_to_the_director(case: CaseFacts) -> None:
    assert climb(ClockKind.HANDLING, case) == [
        ("reminder", "unit_head"),
        ("leading_group", "leading_group"),
        ("overnight", "leader_in_charge"),
        ("director", "director"),
    ]


def test_what_stays_overnight_is_the_leaders_the_next_working_day() -> None:
    assert rung("overnight").delay == Budget.working_days(1)


def test_a_late_emergency_does_not_stay_overnight() -> None:
    assert rung("late_emergency", EMERGENCY).delay == Budget.hours(1)


@pytest.mark.parametrize(
    ("case", "delay"),
    [
        (HELP, Budget.working_minutes(-60)),
        (URGENT, Budget.working_minutes(-60)),
        (DIFFICULT, Budget.working_days(-1)),
        (EMERGENCY, Budget.minutes(-30)),
    ],
    ids=["ordinary", "urgent", "difficult", "emergency"],
)
def test_a_reminder_comes_in_time_for_the_order(case: CaseFacts, delay: Budget) -> None:
    assert rung("reminder", case).delay == delay


def test_the_director_holds_a_reminder_talk() -> None:
    assert rung("director").consequence is Consequence.TALK


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("same_day_least_working_minutes", HELP),
        ("urgent_working_minutes", URGENT),
        ("emergency_handling_minutes", EMERGENCY),
        ("difficult_working_days", DIFFICULT),
        ("report_working_days", REPORT),
    ],
)
def test_the_bureau_sets_its_own_times(name: str, case: CaseFacts) -> None:
    amount = getattr(SETTINGS, name) + 1
    assert handling(case, ForestrySettings(**{name: amount})).amount == amount
