"""The arq side: what leaves the database is sent by jobs; a sweep picks up what was forgotten."""

import asyncio
import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from arq import func
from arq.connections import ArqRedis
from arq.cron import cron
from arq.worker import Worker
from redis.exceptions import RedisError

from yousu.attaching import discard_unwanted
from yousu.bulletins.due import issue_due
from yousu.city import City
from yousu.operation.spans import span
from yousu.reporters import erase_all_expired
from yousu.timers.deliver import Outgoing
from yousu.timers.queue import from_bytes, queue_in, to_bytes

logger = logging.getLogger("yousu.timers")
DELIVER = "deliver_notices"
SWEEP_SECONDS = frozenset(range(0, 60, 5))
ISSUE_MINUTES = frozenset(range(0, 60, 5))
DISCARD_MINUTES = frozenset(range(0, 60, 10))
# A city's first run may issue a bulletin of each kind for each bureau; what it does not get to is
# the next run's.
LONGEST_ISSUE_SECONDS = 280
# At night, on the machine's clock.
ERASURE_HOUR, ERASURE_MINUTE = 3, 30
LONGEST_ERASURE_SECONDS = 120


async def deliver_notices(ctx: dict[Any, Any], delivery: str) -> int:
    """One job sends all that waits for one delivery."""
    outgoing: Outgoing = ctx["outgoing"]
    with _watched(ctx, DELIVER):
        return await outgoing.deliver(delivery)


async def sweep(ctx: dict[Any, Any]) -> int:
    """Sends whatever nobody has posted a job for, and what is to be tried again."""
    outgoing: Outgoing = ctx["outgoing"]
    with _watched(ctx, "sweep"):
        return await outgoing.deliver_all()


async def erase_expired_reporters(ctx: dict[Any, Any]) -> None:
    """Erases the reporters whose data has been kept for long enough; those that it does not get to
    are the next day's."""
    city: City = ctx["city"]
    with _watched(ctx, "erase_expired_reporters"), suppress(TimeoutError):
        async with asyncio.timeout(LONGEST_ERASURE_SECONDS):
            await erase_all_expired(city)


async def issue_bulletins(ctx: dict[Any, Any]) -> int:
    """Issues the bulletins that are due, and those that nobody issued while no worker ran."""
    city: City = ctx["city"]
    with _watched(ctx, "issue_bulletins"):
        return await issue_due(city)


async def discard_unwanted_files(ctx: dict[Any, Any]) -> None:
    """Deletes what is left of uploads that were broken off, and the files that were erased."""
    city: City = ctx["city"]
    with _watched(ctx, "discard_unwanted_files"):
        while await discard_unwanted(city):
            pass


@contextmanager
def _watched(ctx: dict[Any, Any], job: str) -> Iterator[None]:
    """A job leaves a span, and how long it took."""
    city: City = ctx["city"]
    began, outcome = time.perf_counter(), "failed"
    try:
        with span(city.tracer, job):
            yield
        outcome = "ok"
    finally:
        seconds = time.perf_counter() - began
        city.meters.job_seconds.labels(job, outcome).observe(seconds)


def arq_worker(city: City, outgoing: Outgoing) -> Worker:
    """An arq worker for one life of Redis: it ends when Redis goes away.

    Results are not kept, so that a job's fixed id is free again as soon as it is done.
    """
    return Worker(
        functions=[func(deliver_notices, name=DELIVER, keep_result=0)],
        cron_jobs=[
            cron(sweep, name="sweep", second=set(SWEEP_SECONDS), keep_result=0),
            cron(
                erase_expired_reporters,
                name="erase_expired_reporters",
                hour=ERASURE_HOUR,
                minute=ERASURE_MINUTE,
                timeout=2 * LONGEST_ERASURE_SECONDS,
                keep_result=0,
            ),
            cron(
                issue_bulletins,
                name="issue_bulletins",
                minute=set(ISSUE_MINUTES),
                run_at_startup=True,
                timeout=LONGEST_ISSUE_SECONDS,
                keep_result=0,
            ),
            cron(
                discard_unwanted_files,
                name="discard_unwanted_files",
                minute=set(DISCARD_MINUTES),
                keep_result=0,
            ),
        ],
        redis_pool=queue_in(city.redis),
        ctx={"city": city, "outgoing": outgoing},
        handle_signals=False,
        poll_delay=0.5,
        job_timeout=60,
        job_serializer=to_bytes,
        job_deserializer=from_bytes,
    )


async def post(queue: ArqRedis, deliveries: Sequence[str]) -> None:
    """Posts a job for each delivery; while Redis is away notices wait for the sweep."""
    try:
        for name in deliveries:
            await queue.enqueue_job(DELIVER, name, _job_id=f"{DELIVER}:{name}")
    except (RedisError, OSError) as fault:
        logger.debug("Redis is away, so notices wait for the sweep: %s", fault)
