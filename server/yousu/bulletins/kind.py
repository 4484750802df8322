"""The kinds of bulletins and the periods that they are about. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from yousu.case.vocabulary import Title
from yousu.measures.lines import begins_on, last_of, stretch_of
from yousu.measures.period import Period
from yousu.measures.value import Dimension

ONE_DAY = timedelta(days=1)


class BulletinKind(StrEnum):
    """How long the period of a bulletin is, the longest first. An assessment month (考核月) may
    begin on another day than the first; it is named by the month in which it ends."""

    ANNUAL = "annual"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    ASSESSMENT_MONTH = "assessment_month"
    WEEKLY = "weekly"


STRETCH: Mapping[BulletinKind, Dimension] = {
    BulletinKind.WEEKLY: Dimension.WEEK,
    BulletinKind.MONTHLY: Dimension.MONTH,
    BulletinKind.ASSESSMENT_MONTH: Dimension.ASSESSMENT_MONTH,
    BulletinKind.QUARTERLY: Dimension.QUARTER,
    BulletinKind.ANNUAL: Dimension.YEAR,
}
ORDINALS = "一二三四"


@dataclass(frozen=True)
class Subject:
    """What a bulletin is about: a period of a kind, of a bureau or of the whole city (None)."""

    kind: BulletinKind
    bureau: str | None
    first: date
    last: date

    @property
    def period(self) -> Period:
        return Period(self.first, self.last)


def subject_with(kind: BulletinKind, bureau: str | None, day: date, month_begins: int) -> Subject:
    """The subject of that kind in whose period a day lies."""
    stretch = STRETCH[kind]
    key = stretch_of(day, stretch, month_begins)
    first, last = begins_on(key, stretch, month_begins), last_of(key, stretch, month_begins)
    return Subject(kind, bureau, first, last)


def next_subject(subject: Subject, month_begins: int) -> Subject:
    """That of the period after this one."""
    return subject_with(subject.kind, subject.bureau, subject.last + ONE_DAY, month_begins)


def scheduled_kinds(month_begins: int) -> Iterator[BulletinKind]:
    """Those that are issued by themselves: an assessment month that is the calendar's month has no
    bulletin of its own."""
    for kind in BulletinKind:
        if kind is not BulletinKind.ASSESSMENT_MONTH or month_begins > 1:
            yield kind


def title_of_period(subject: Subject) -> Title:
    """What people call the period, as in 2024年第一季度."""
    first, last = subject.first, subject.last
    match subject.kind:
        case BulletinKind.WEEKLY:
            year, week, _ = first.isocalendar()
            return Title(f"{year}年第{week}周", f"week {week} of {year}")
        case BulletinKind.MONTHLY:
            return Title(f"{first.year}年{first.month}月", f"{first:%B %Y}")
        case BulletinKind.ASSESSMENT_MONTH:
            return Title(f"{last.year}年{last.month}月考核月", f"assessment month {last:%B %Y}")
        case BulletinKind.QUARTERLY:
            quarter = (first.month + 2) // 3
            zh = f"{first.year}年第{ORDINALS[quarter - 1]}季度"
            return Title(zh, f"quarter {quarter} of {first.year}")
    return Title(f"{first.year}年度", f"the year {first.year}")
