"""Bulletins are issued by themselves once their period is over, and none is left out."""

import asyncio
from datetime import date, datetime
from typing import Any

from tests.bulletins.conftest import WEEK
from tests.town import at

from yousu.bulletins import due as due_module
from yousu.bulletins.due import due_subjects, issue_due
from yousu.bulletins.edition import Edition
from yousu.bulletins.issue import issue
from yousu.bulletins.kind import BulletinKind, Subject, subject_with
from yousu.calendar import CITY_ZONE
from yousu.case.actor import THE_CLOCK, Actor
from yousu.city import City
from yousu.store.bulletins import IssuedPeriod

BEGUN = date(2023, 5, 1)


def published(kind: BulletinKind, first: date, by: str = THE_CLOCK.id) -> IssuedPeriod:
    return IssuedPeriod(first, subject_with(kind, None, first, 1).last, by)


def due(kind: BulletinKind, now: datetime, *issued: date, begun: date = BEGUN) -> list[date]:
    those = [published(kind, first) for first in issued]
    return [one.first for one in due_subjects(kind, None, those, begun, now, 1)]


def test_a_week_s_is_due_in_the_morning_after_it() -> None:
    issued = date(2024, 3, 4)
    assert due(BulletinKind.WEEKLY, at(3, 18, 5, 59), issued) == []
    assert due(BulletinKind.WEEKLY, at(3, 18, 6), issued) == [WEEK.first]


def test_what_was_missed_is_caught_up_with() -> None:
    now = datetime(2024, 6, 3, 9, tzinfo=CITY_ZONE)
    assert due(BulletinKind.MONTHLY, now, date(2024, 1, 1)) == [
        date(2024, 2, 1),
        date(2024, 3, 1),
        date(2024, 4, 1),
        date(2024, 5, 1),
    ]


def test_one_that_somebody_issued_by_hand_hides_none_before_it() -> None:
    issued = (date(2023, 12, 1), date(2024, 3, 1))
    assert due(BulletinKind.MONTHLY, at(4, 2, 9), *issued) == [date(2024, 1, 1), date(2024, 2, 1)]


def test_a_city_that_has_issued_none_begins_with_the_last_period() -> None:
    assert due(BulletinKind.QUARTERLY, at(5, 3, 9)) == [date(2024, 1, 1)]


def test_a_period_before_the_first_case_has_none() -> None:
    assert due(BulletinKind.ANNUAL, at(5, 3, 9), begun=date(2024, 1, 2)) == []


def test_an_old_one_that_somebody_issued_by_hand_makes_none_due() -> None:
    """What is issued by itself goes on from where it has got; for one of old times nobody asks."""
    old = published(BulletinKind.WEEKLY, date(2023, 5, 8), by="operator")
    found = due_subjects(BulletinKind.WEEKLY, None, [old], BEGUN, at(3, 18, 9), 1)
    assert [one.first for one in found] == [WEEK.first]


def test_assessment_months_that_begin_on_another_day_publish_no_day_twice() -> None:
    kind = BulletinKind.ASSESSMENT_MONTH
    issued = [
        IssuedPeriod(one.first, one.last, THE_CLOCK.id)
        for month in (1, 2, 3)
        for one in [subject_with(kind, None, date(2024, month, 1), 19)]
    ]
    found = due_subjects(kind, None, issued, BEGUN, at(5, 27, 9), 26)
    assert [(one.first, one.last) for one in found] == [
        (date(2024, 3, 26), date(2024, 4, 25)),
        (date(2024, 4, 26), date(2024, 5, 25)),
    ]


async def test_one_that_fails_starves_no_other(publishing, monkeypatch) -> None:
    """The city's comes first, and nobody can make it."""

    async def failing(city: City, actor: Actor, subject: Subject) -> Edition:
        if subject.bureau is None:
            raise RuntimeError("this bulletin is broken")
        return await issue(city, actor, subject)

    monkeypatch.setattr(due_module, "issue", failing)
    bureaus = publishing.city.host.directory.bureaus
    assert await issue_due(publishing.city) == len(bureaus)
    assert await scopes(publishing) == sorted(bureaus)


async def scopes(publishing: Any) -> list[str | None]:
    return sorted((row.bureau for row in await publishing.rows()), key=str)


async def test_a_week_that_is_over_has_the_city_s_and_each_bureau_s(publishing) -> None:
    bureaus = publishing.city.host.directory.bureaus
    assert await issue_due(publishing.city) == len(bureaus) + 1
    assert await scopes(publishing) == sorted([None, *bureaus], key=str)
    assert await issue_due(publishing.city) == 0


async def test_two_workers_issue_each_once(publishing) -> None:
    counts = await asyncio.gather(issue_due(publishing.city), issue_due(publishing.city))
    issued = await scopes(publishing)
    assert sum(counts) == len(issued) == len(set(issued))


async def test_a_city_without_a_case_issues_nothing(city) -> None:
    assert await issue_due(city) == 0


async def test_weeks_without_a_worker_are_caught_up_with(publishing) -> None:
    await issue_due(publishing.city)
    await publishing.town.jump(weeks=2)
    await issue_due(publishing.city)
    rows = [row for row in await publishing.rows() if row.kind == "weekly"]
    assert [row.first for row in rows if row.bureau is None] == [
        WEEK.first,
        date(2024, 3, 18),
        date(2024, 3, 25),
    ]
