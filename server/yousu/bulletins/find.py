"""Bulletins that were issued."""

from datetime import date

from yousu.bulletins.edition import Edition
from yousu.bulletins.kind import BulletinKind, Subject, subject_with
from yousu.bulletins.stored import edition_of
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.measures.period import EARLIEST, LATEST
from yousu.store.bulletins import editions_of

OUT_OF_RANGE = Title(
    f"请填写{EARLIEST.year + 2}年至{LATEST.year - 1}年的日期",
    f"name a day of the years {EARLIEST.year + 2} to {LATEST.year - 1}",
)


def subject_on(city: City, kind: BulletinKind, bureau: str | None, day: date) -> Subject:
    """What a bulletin in whose period a day lies is about. Raises Refused for a day of no city's
    time."""
    # The year before is compared with, and a calendar's stretch may begin in the one before that.
    if not EARLIEST.year + 2 <= day.year < LATEST.year:
        raise Refused(ProblemCode.INVALID_INPUT, field="day", reason=OUT_OF_RANGE)
    return subject_with(kind, bureau, day, city.hotline.assessment_month_begins)


async def newest_about(city: City, subject: Subject) -> Edition:
    """The newest edition about a subject. Raises Refused where none was issued."""
    async with city.engine.connect() as connection:
        found = await editions_of(connection, subject.kind, subject.bureau, subject.first)
    if not found:
        raise Refused(ProblemCode.UNKNOWN_BULLETIN, id=f"{subject.kind} {subject.first}")
    return edition_of(found[0])
