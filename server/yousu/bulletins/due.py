"""Which bulletins are due: those of the periods that are over and have none."""

import asyncio
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
from yousu.store.bulletins import IssuedPeriod, first_receipt, issued_periods
from yousu.store.clock import city_now
from yousu.store.engine import is_away
from yousu.store.measures.uncounted import is_counted

logger = logging.getLogger("yousu.bulletins")
# What happened on the last evening is written down in the night; the bulletin lies there in the
# morning.
LONGEST_ISSUE_SECONDS = 120
ISSUED_AFTER = timedelta(hours=6)


async def issue_due(city: City) -> int:
    """Issues what is due; gives how many this process issued. Those that another worker issues in
    the meantime are left to it."""
    issued = 0
    for subject in await _due(city):
        issued += await _issued(city, subject)
    return issued


async def _issued(city: City, subject: Subject) -> bool:
    """One that fails holds up none of the others, and is tried again with the next run."""
    try:
        async with asyncio.timeout(LONGEST_ISSUE_SECONDS):
            await issue(city, THE_CLOCK, subject)
    except Refused as refusal:
        if refusal.code is not ProblemCode.BULLETIN_ISSUED:
            logger.warning("no %s bulletin of %s: %s", subject.kind, _whose(subject), refusal)
        return False
    except MeasureProblem as problem:
        logger.warning("no %s bulletin of %s: %s", subject.kind, _whose(subject), problem)
        return False
    except Exception as fault:
        if is_away(fault):
            raise
        logger.exception("no %s bulletin of %s", subject.kind, _whose(subject))
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
        now, issued = await city_now(connection), await issued_periods(connection)
        directory = (await city.hosts.current(connection)).directory
    active = [code for code in directory.bureaus if code not in directory.off]
    begun, begins = first.astimezone(CITY_ZONE).date(), city.hotline.assessment_month_begins
    return [
        subject
        for kind in scheduled_kinds(begins)
        for bureau in (None, *active)
        for subject in due_subjects(
            kind, bureau, issued.get((kind, bureau), ()), begun, now, begins
        )
    ]


def due_subjects(
    kind: BulletinKind,
    bureau: str | None,
    issued: Collection[IssuedPeriod],
    begun: date,
    now: datetime,
    month_begins: int,
) -> Iterator[Subject]:
    """Those of a kind, of a bureau or the city, that share no day with one that was issued, from
    the first that was issued by itself on; where there is none yet, that of the last period that
    is over. None of before the first case. Pure."""
    over = (now - ISSUED_AFTER).astimezone(CITY_ZONE).date() - ONE_DAY
    current = subject_with(kind, bureau, over + ONE_DAY, month_begins)
    by_itself = (one.first for one in issued if one.by == THE_CLOCK.id)
    begins = min(by_itself, default=current.first - ONE_DAY)
    subject = subject_with(kind, bureau, begins, month_begins)
    taken = {one.first for one in issued}
    while subject.last <= over:
        if subject.last >= begun and subject.first not in taken and _is_free(subject, issued):
            yield subject
        subject = next_subject(subject, month_begins)


def _is_free(subject: Subject, issued: Collection[IssuedPeriod]) -> bool:
    """Whether no day of it was published already: an assessment month may begin on another day
    than it did."""
    return not any(one.overlaps(subject.first, subject.last) for one in issued)
