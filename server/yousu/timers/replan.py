"""A calendar is issued again: the open clocks that it counts otherwise are due at another time."""

import logging

from yousu.case.actor import THE_CLOCK
from yousu.case.commands import Replan
from yousu.case.problem import Refused
from yousu.city import City
from yousu.execute import execute_all
from yousu.request import Request
from yousu.store.cases import cases_behind, mark_counted

logger = logging.getLogger("yousu.timers")
AT_ONCE = 500


async def replan_some(city: City, limit: int = AT_ONCE) -> int:
    """Plans at most `limit` cases again that an older calendar has counted; gives their number.

    Workers share them. A case that can't be planned keeps its due times, and is logged.
    """
    async with city.engine.begin() as connection:
        calendar = await city.calendars.current(connection)
        behind = await cases_behind(connection, calendar.revision, limit)
        if not behind:
            return 0
        requests = [Request(case, Replan(), THE_CLOCK) for case in behind]
        outcomes = await execute_all(city, connection, requests)
        await mark_counted(connection, behind, calendar.revision)
    for request, outcome in zip(requests, outcomes, strict=True):
        if isinstance(outcome, Refused):
            logger.error("case %s could not be planned again: %s", request.case, outcome)
    return len(behind)
