"""Days that an administrator declared, both ways, and hours of a bureau's own."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from yousu.calendar import (
    CITY_ZONE,
    Budget,
    Calendar,
    CountedDay,
    DayKind,
    OfficeHours,
    Override,
    due,
)

SNOW = Override(date(2024, 3, 5), worked=False, reason="暴雪停工")
RELIEF = Override(date(2024, 3, 9), worked=True, reason="抗震救灾")
NEW_YEARS_DAY = Override(date(2024, 2, 10), worked=True, reason="除夕后值守")
MAKE_UP_SUNDAY = Override(date(2024, 2, 18), worked=False, reason="暴雪停工")


def city_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


def declared(calendar: Calendar, *overrides: Override) -> Calendar:
    return replace(calendar, overrides={override.day: override for override in overrides})


@pytest.mark.parametrize(
    ("override", "kind"),
    [
        pytest.param(SNOW, DayKind.DECLARED_FREE, id="a working day is free"),
        pytest.param(RELIEF, DayKind.DECLARED_WORKED, id="a Saturday is worked"),
        pytest.param(NEW_YEARS_DAY, DayKind.DECLARED_WORKED, id="a holiday is worked"),
        pytest.param(MAKE_UP_SUNDAY, DayKind.DECLARED_FREE, id="a make-up day is free"),
    ],
)
def test_an_override_beats_week_and_state(
    calendar: Calendar, override: Override, kind: DayKind
) -> None:
    city = declared(calendar, override)

    assert (city.kind(override.day), city.is_worked(override.day)) == (kind, override.worked)


def test_an_overridden_day_goes_by_the_reason(calendar: Calendar) -> None:
    assert declared(calendar, NEW_YEARS_DAY).name(NEW_YEARS_DAY.day) == "除夕后值守"


def test_other_days_stay_as_they_are(calendar: Calendar) -> None:
    assert declared(calendar, SNOW).kind(date(2024, 3, 6)) is DayKind.WORKING_DAY


def test_a_promise_skips_a_day_of_snow_and_says_so(calendar: Calendar) -> None:
    city = declared(calendar, SNOW)

    told = due(city_time("2024-03-04 09:00"), Budget.working_days(1), city)

    assert told.at == city_time("2024-03-06 18:00")
    assert told.days[0] == CountedDay(
        SNOW.day, DayKind.DECLARED_FREE, counted=False, name="暴雪停工"
    )


def test_a_promise_counts_a_saturday_that_is_worked(calendar: Calendar) -> None:
    told = due(
        city_time("2024-03-08 17:30"), Budget.working_minutes(60), declared(calendar, RELIEF)
    )

    assert told.at == city_time("2024-03-09 09:00")


def test_a_bureau_with_hours_of_its_own_closes_by_them(calendar: Calendar) -> None:
    bureau = calendar.with_office_hours(OfficeHours(((time(9), time(17)),)))

    told = due(city_time("2024-03-04 09:00"), Budget.working_days(1), bureau)

    assert told.at == city_time("2024-03-05 17:00")


def test_hours_of_its_own_leave_the_days_and_the_version(calendar: Calendar) -> None:
    bureau = declared(calendar, SNOW).with_office_hours(OfficeHours(((time(9), time(17)),)))

    assert (bureau.version, bureau.kind(SNOW.day)) == (calendar.version, DayKind.DECLARED_FREE)
