"""Of which days a bulletin tells, and what people call them."""

from datetime import date

import pytest

from yousu.bulletins.kind import (
    BulletinKind,
    next_subject,
    scheduled_kinds,
    subject_with,
    title_of_period,
)

DAY = date(2024, 2, 20)


@pytest.mark.parametrize(
    ("kind", "first", "last", "title"),
    [
        (BulletinKind.WEEKLY, date(2024, 2, 19), date(2024, 2, 25), "2024年第8周"),
        (BulletinKind.MONTHLY, date(2024, 2, 1), date(2024, 2, 29), "2024年2月"),
        (BulletinKind.ASSESSMENT_MONTH, date(2024, 2, 19), date(2024, 3, 18), "2024年3月考核月"),
        (BulletinKind.QUARTERLY, date(2024, 1, 1), date(2024, 3, 31), "2024年第一季度"),
        (BulletinKind.ANNUAL, date(2024, 1, 1), date(2024, 12, 31), "2024年度"),
    ],
)
def test_a_day_lies_in_one_period_of_each_kind(kind, first, last, title) -> None:
    subject = subject_with(kind, None, DAY, month_begins=19)
    assert (subject.first, subject.last) == (first, last)
    assert title_of_period(subject).zh == title


@pytest.mark.parametrize("kind", BulletinKind)
def test_the_next_period_begins_where_one_ends(kind) -> None:
    subject = subject_with(kind, "housing", DAY, month_begins=19)
    following = next_subject(subject, month_begins=19)
    assert (following.first - subject.last).days == 1
    assert following.bureau == "housing"


def test_an_assessment_month_like_the_calendar_s_has_no_bulletin_of_its_own() -> None:
    assert BulletinKind.ASSESSMENT_MONTH not in set(scheduled_kinds(1))
    assert BulletinKind.ASSESSMENT_MONTH in set(scheduled_kinds(19))
