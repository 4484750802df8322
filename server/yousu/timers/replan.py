"""A calendar is issued again: the open clocks that it counts otherwise are due at another time."""

import logging
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.actor import THE_CLOCK
from yousu.case.commands import Replan
from yousu.case.problem import Refused
from yousu.city import City
from yousu.execute import execute_all
from yousu.request import Request
from yousu.store.cases import cases_behind, mark_counted
from yousu.store.engine import is_away

logger = logging.getLogger("yousu.timers")
AT_ONCE = 500


async def replan_some(city: City, limit: int = AT_ONCE) -> int:
    """Plans at most `limit` cases again that an older calendar has counted; gives their number.

    Workers share them. A batch in which one fails is planned one by one, so that the one alone
    keeps its due times; it is logged. Raises what the database raises when it is away.
    """
    try:
        return await _replan_batch(city, limit)
    except Exception as fault:
        if is_away(fault):
            raise
        logger.exception("a batch of cases could not be planned again; planning one by one")
    return await _replan_singly(city, limit)


async def _replan_batch(city: City, limit: int) -> int:
    async with city.engine.begin() as connection:
        revision = (await city.calendars.current(connection)).revision
        behind = await cases_behind(connection, revision, limit)
        if behind:
            await _replan(city, connection, behind)
            await mark_counted(connection, behind, revision)
    return len(behind)


async def _replan_singly(city: City, limit: int) -> int:
    async with city.engine.begin() as connection:
        revision = (await city.calendars.current(connection)).revision
        behind = await cases_behind(connection, revision, limit)
    for case in behind:
        try:
            async with city.engine.begin() as connection:
                await _replan(city, connection, [case])
        except Exception as fault:
            if is_away(fault):
                raise
            logger.exception("case %s could not be planned again; it keeps its due times", case)
        async with city.engine.begin() as connection:
            await mark_counted(connection, [case], revision)
    return len(behind)


async def _replan(city: City, connection: AsyncConnection, cases: Sequence[UUID]) -> None:
    requests = [Request(case, Replan(), THE_CLOCK) for case in cases]
    for outcome in await execute_all(city, connection, requests):
        if isinstance(outcome, Refused):
            raise outcome
