"""Fires due timers: claim, effect, next timer and log entry commit together."""

import logging
import time
from collections.abc import Sequence
from datetime import timedelta

from yousu.case.actor import THE_CLOCK
from yousu.case.problem import Refused
from yousu.city import City
from yousu.execute import execute_all
from yousu.operation.spans import span
from yousu.request import Done, Outcome, Request
from yousu.store.clock import city_now
from yousu.store.engine import is_away
from yousu.store.timers import StoredTimer, claim_due, set_aside

logger = logging.getLogger("yousu.timers")
BATCH = 500
FIRST_RETRY = timedelta(minutes=1)
LONGEST_RETRY = timedelta(hours=6)
MOST_DOUBLINGS = 10


class Unfired(Exception):
    """A timer's command did not go through."""


async def fire_due(city: City, limit: int = BATCH) -> int:
    """Fires at most `limit` due timers; gives the number that are done with.

    A batch in which one fails is fired again one by one, so that the one is set aside alone.
    Raises what the database raises when it is away.
    """
    try:
        return await _fire_batch(city, limit)
    except Exception as fault:
        if is_away(fault):
            raise
        logger.exception("a batch of timers failed; firing one by one")
    return await _fire_singly(city, limit)


async def _fire_batch(city: City, limit: int) -> int:
    began = time.perf_counter()
    async with city.engine.begin() as connection:
        due = await claim_due(connection, limit)
        if not due.timers:
            return 0
        with span(city.tracer, "fire timers", {"yousu.timers": len(due.timers)}):
            requests = [request_of(timer) for timer in due.timers]
            outcomes = await execute_all(city, connection, requests, due.cases)
        refused = next((o for o in outcomes if isinstance(o, Refused)), None)
        if refused is not None:
            raise Unfired(str(refused)) from refused
    _meter(city, due.timers, outcomes, time.perf_counter() - began)
    return len(due.timers)


async def _fire_singly(city: City, limit: int) -> int:
    async with city.engine.begin() as connection:
        due = (await claim_due(connection, limit)).timers
    for timer in due:
        try:
            await _fire_one(city, timer)
        except Exception as fault:
            logger.exception("timer %s of case %s is set aside", timer.timer.key, timer.case)
            await _set_aside(city, timer, fault)
    return len(due)


async def _fire_one(city: City, timer: StoredTimer) -> None:
    began = time.perf_counter()
    with span(city.tracer, "fire timer"):
        async with city.engine.begin() as connection:
            [outcome] = await execute_all(city, connection, [request_of(timer)])
            if isinstance(outcome, Refused):
                raise outcome
    _meter(city, [timer], [outcome], time.perf_counter() - began)


def _meter(
    city: City, timers: Sequence[StoredTimer], outcomes: Sequence[Outcome], seconds: float
) -> None:
    """How late the timers are that did something, their transaction of so many seconds included."""
    for timer, outcome in zip(timers, outcomes, strict=True):
        if isinstance(outcome, Done) and outcome.events:
            late = (outcome.events[0].at - timer.timer.due_at).total_seconds()
            city.meters.timer_lateness.observe(late + seconds)


async def _set_aside(city: City, timer: StoredTimer, fault: Exception) -> None:
    wait = min(FIRST_RETRY * 2 ** min(timer.tries, MOST_DOUBLINGS), LONGEST_RETRY)
    async with city.engine.begin() as connection:
        retry_at = await city_now(connection) + wait
        await set_aside(connection, timer, f"{type(fault).__name__}: {fault}", retry_at)
    city.meters.timers_set_aside.inc()


def request_of(timer: StoredTimer) -> Request:
    """What the clock asks of the timer's case."""
    return Request(timer.case, timer.timer.key.command(), THE_CLOCK)
