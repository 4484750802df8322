"""Reporters' data: shown to whoever needs it and says why, and erased; both are written down in the
transaction that does it."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from uuid_utils.compat import uuid7

from yousu.case.access import Access, AccessKind
from yousu.case.actor import THE_CLOCK, Actor
from yousu.case.commands import Reporter
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import ERASERS, HANDLING, may_erase, may_reveal
from yousu.case.sight import may_see
from yousu.case.state import Case
from yousu.city import City
from yousu.idempotency import done_before
from yousu.personal import personal_numbers
from yousu.store.access_log import log_access
from yousu.store.case_list import find_cases
from yousu.store.clock import city_now
from yousu.store.erasure import (
    erase_reporters,
    expired_reporters,
    lock_cases_of,
    still_expired,
)
from yousu.store.keys import Key
from yousu.store.reporters import reporters_of

ERASED_AT_ONCE = 100


async def reveal(city: City, actor: Actor, case: UUID, reason: str) -> Reporter:
    """The reporter of a case, whole. Raises Refused, with nothing written and nothing told."""
    _check_reason(reason)
    async with city.engine.begin() as connection:
        found = await _case(connection, case)
        if found is None or not may_see(actor, found):
            raise Refused(ProblemCode.UNKNOWN_CASE, id=case)
        if not may_reveal(actor, found, city.host.directory):
            raise Refused(ProblemCode.NOT_ALLOWED, who=HANDLING)
        known = await reporters_of(connection, city.keys, [found.reporter])
        if found.reporter not in known:
            raise Refused(ProblemCode.REPORTER_ERASED)
        await _log(connection, AccessKind.REVEALED, actor, found, reason)
    return known[found.reporter]


async def erase(city: City, actor: Actor, case: UUID, reason: str, key: Key | None = None) -> Case:
    """Erases the reporter of a case, and what was said in all of their cases; gives the case.

    Asked anew, it erases what has been said since. Raises Refused, with nothing changed.
    """
    _check_reason(reason)
    async with city.engine.begin() as connection:
        found, entitled = await _case(connection, case), may_erase(actor)
        if found is None or not (entitled or may_see(actor, found)):
            raise Refused(ProblemCode.UNKNOWN_CASE, id=case)
        if not entitled:
            raise Refused(ProblemCode.NOT_ALLOWED, who=ERASERS)
        if await done_before(connection, key):
            return found
        await lock_cases_of(connection, [found.reporter])
        await erase_reporters(connection, [found.reporter], await city_now(connection))
        await _log(connection, AccessKind.ERASED, actor, found, reason)
    return found


async def erase_all_expired(city: City) -> None:
    """Erases, a batch a transaction, the reporters all of whose cases have been closed for longer
    than the city keeps what is personal; none where it keeps it for ever."""
    if city.retention_years is None:
        return
    after = await _erase_expired(city, city.retention_years, None)
    while after is not None:
        after = await _erase_expired(city, city.retention_years, after)


async def _erase_expired(city: City, years: int, after: UUID | None) -> UUID | None:
    """Gives the last that was looked at; None behind the last of all."""
    async with city.engine.begin() as connection:
        some = await expired_reporters(connection, years, after, ERASED_AT_ONCE)
        await lock_cases_of(connection, some)
        # A case may have been reopened, or a new one opened, before it was locked.
        expired = await still_expired(connection, years, some)
        now = await city_now(connection)
        await erase_reporters(connection, expired, now)
        kind = AccessKind.EXPIRED
        await log_access(connection, [Access(uuid7(), now, kind, THE_CLOCK, of) for of in expired])
    return some[-1] if len(some) == ERASED_AT_ONCE else None


async def _case(connection: AsyncConnection, id: UUID) -> Case | None:
    return (await find_cases(connection, [id])).get(id)


async def _log(
    connection: AsyncConnection, kind: AccessKind, actor: Actor, case: Case, reason: str
) -> None:
    now = await city_now(connection)
    line = Access(uuid7(), now, kind, actor, case.reporter, case.id, reason)
    await log_access(connection, [line])


def _check_reason(reason: str) -> None:
    """A line of the log stays for ever, and nobody is to be found by it."""
    check_words(reason, "reason", LONGEST_LINE)
    if personal_numbers(reason):
        raise Refused(ProblemCode.PERSONAL_DATA)
