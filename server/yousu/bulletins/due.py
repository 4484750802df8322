"""Which bulletins are due: those of the periods that are over and have none."""

import logging
from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

from yousu.bulletins.issue import issue
from yousu.bulletins.kind import (
    ONE_DAY,
    BulletinKind,
    Subject,
    next_subject,
    scheduled_kinds,
    subject_with,
)
from yousu.calendar import CITY_ZONE
from yousu.case.actor import THE_CLOCK
from yousu.case.problem import ProblemCode, Refused
from yousu.city import City
from yousu.measures.problem import MeasureProblem
from yousu.store.bulletins import first_days, first_receipt
from yousu.store.clock import city_now
from yousu.store.measures.uncounted import is_counted

logger = logging.getLogger("yousu.bulletins")
# What happened on the last evening is written down in the night; the bulletin lies there in the
# morning.
ISSUED_AFTER = timedelta(hours=6)


async def issue_due(city: City) -> int:
    """Issues what is due; gives how many this process issued. Those that another worker issues in
    the meantime are left to it."""
    issued = 0
    for subject in await _due(city):
        issued += await _issued(city, subject)
    return issued


async def _issued(city: City, subject: Subject) -> bool:
    try:
        await issue(city, THE_CLOCK, subject)
    except Refused as refusal:
        if refusal.code is not ProblemCode.BULLETIN_ISSUED:
            logger.warning("no %s bulletin of %s: %s", subject.kind, _whose(subject), refusal)
        return False
    except MeasureProblem as problem:
        logger.warning("no %s bulletin of %s: %s", subject.kind, _whose(subject), problem)
        return False
    return True


def _whose(subject: Subject) -> str:
    return subject.bureau or "the city"


async def _due(city: City) -> list[Subject]:
    """Nothing before there is a case, or while cases are still being counted."""
    async with city.engine.connect() as connection:
        first = await first_receipt(connection)
        if first is None or not await is_counted(connection):
            return []
        now, issued = await city_now(connection), await first_days(connection)
        directory = (await city.hosts.current(connection)).directory
    active = [code for code in directory.bureaus if code not in directory.off]
    begun, begins = first.astimezone(CITY_ZONE).date(), city.hotline.assessment_month_begins
    return [
        subject
        for kind in scheduled_kinds(begins)
        for bureau in (None, *active)
        for subject in due_subjects(
            kind, bureau, issued.get((kind, bureau), frozenset()), begun, now, begins
        )
    ]


def due_subjects(
    kind: BulletinKind,
    bureau: str | None,
    issued: Collection[date],
    begun: date,
    now: datetime,
    month_begins: int,
) -> Iterator[Subject]:
    """Those of a kind, of a bureau or the city, from the first that was issued on, that begin on
    none of the days on which one of those issued begins; where there is none yet, that of the last
    period that is over. None of before the first case. Pure."""
    over = (now - ISSUED_AFTER).astimezone(CITY_ZONE).date() - ONE_DAY
    current = subject_with(kind, bureau, over + ONE_DAY, month_begins)
    begins = min(issued, default=current.first - ONE_DAY)
    subject = subject_with(kind, bureau, begins, month_begins)
    while subject.last <= over:
        if subject.last >= begun and subject.first not in issued:
            yield subject
        subject = next_subject(subject, month_begins)
