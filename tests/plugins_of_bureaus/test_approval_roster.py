"""The roster of the approval bureau's window: a working day each, in turn."""

from datetime import date

import pytest
from pydantic import ValidationError

from yousu.calendar import Calendar
from yousu_approval.roster import on_duty
from yousu_approval.settings import ApprovalSettings

TURNS = ("social_permits", "market_access", "engineering")
SETTINGS = ApprovalSettings(duty_units=TURNS, duty_begins_on=date(2024, 2, 2))


@pytest.mark.parametrize(
    ("day", "unit"),
    [
        pytest.param((2024, 2, 2), "social_permits", id="the first day"),
        pytest.param((2024, 2, 3), None, id="a Saturday"),
        pytest.param((2024, 2, 4), "market_access", id="a make-up Sunday"),
        pytest.param((2024, 2, 5), "engineering", id="the last in turn"),
        pytest.param((2024, 2, 6), "social_permits", id="the first again"),
        pytest.param((2024, 2, 12), None, id="Spring Festival"),
        pytest.param((2024, 2, 18), "market_access", id="whose turn it is after the holiday"),
        pytest.param((2024, 2, 1), None, id="before it begins"),
    ],
)
def test_the_units_take_turns_on_working_days(
    calendar: Calendar, day: tuple[int, int, int], unit: str | None
) -> None:
    assert on_duty(date(*day), SETTINGS, calendar).unit == unit


def test_a_roster_that_begins_on_a_free_day_begins_on_the_next_worked_one(
    calendar: Calendar,
) -> None:
    settings = ApprovalSettings(duty_units=TURNS, duty_begins_on=date(2024, 2, 3))
    assert on_duty(date(2024, 2, 4), settings, calendar).unit == "social_permits"


def test_the_unit_is_told_by_name(calendar: Calendar) -> None:
    assert on_duty(date(2024, 2, 4), SETTINGS, calendar).title == "市场准入科"


def test_a_day_far_ahead_has_its_unit_too(calendar: Calendar) -> None:
    assert on_duty(date(9999, 12, 31), SETTINGS, calendar).unit in TURNS


def test_only_units_of_the_bureau_are_on_duty() -> None:
    with pytest.raises(ValidationError, match="greening is no unit of the bureau"):
        ApprovalSettings(duty_units=("greening",))


def test_somebody_must_be_on_duty() -> None:
    with pytest.raises(ValidationError, match="at least 1 item"):
        ApprovalSettings(duty_units=())
