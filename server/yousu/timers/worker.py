"""`yousu worker`: the firing loop and an arq worker, side by side."""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from typing import Any

from arq.worker import Worker
from redis.exceptions import RedisError
from uuid_utils.compat import uuid7

from yousu.city import City
from yousu.counting import count_some
from yousu.early_warnings import warn_some
from yousu.feed.wake import LONGEST_WAIT_SECONDS, Bell, wake_readers
from yousu.notices import Deliveries
from yousu.reminder_talks import talk_some
from yousu.timers.deliver import Outgoing
from yousu.timers.heartbeat import beat_for_ever, say_goodbye
from yousu.timers.jobs import arq_worker, post
from yousu.timers.look import Look, look_for_ever
from yousu.timers.loop import fire_for_ever, take_up
from yousu.timers.queue import queue_in
from yousu.timers.replan import replan_some
from yousu.timers.sums import add_up_some
from yousu.timers.waits import tell_some

logger = logging.getLogger("yousu.timers")
LOOKS = (take_up, replan_some, warn_some, talk_some, count_some, add_up_some, tell_some)


async def work(
    city: City, deliveries: Deliveries, stop: asyncio.Event, more: Sequence[Look] = ()
) -> None:
    """Works until told to stop; what is in flight then commits or is rolled back whole. `more` is
    what else is looked after."""
    bell, done, outgoing = Bell(), asyncio.Event(), Outgoing(city, deliveries)
    worker = uuid7()
    parts: list[Coroutine[Any, Any, None]] = [
        fire_for_ever(city, bell, done),
        *(look_for_ever(look, city, done) for look in (*LOOKS, *more)),
        tell(city, done, outgoing.names),
        bell.follow(city.redis),
        run_jobs(city, outgoing),
        beat_for_ever(city, worker),
    ]
    tasks = [asyncio.create_task(part) for part in parts]
    stopping = asyncio.create_task(stop.wait())
    ended, _ = await asyncio.wait([*tasks, stopping], return_when=asyncio.FIRST_COMPLETED)
    await end({*tasks, stopping})
    await say_goodbye(city, worker)
    for task in ended - {stopping}:
        task.result()


async def end(tasks: set[asyncio.Task[Any]]) -> None:
    """Cancels tasks until they have ended: while a connection breaks, a library may swallow the
    first cancellation. Who is cancelled meanwhile ends them all the same, and leaves none behind.
    """
    cancelled: asyncio.CancelledError | None = None
    while tasks:
        for task in tasks:
            task.cancel()
        try:
            await asyncio.wait(tasks, timeout=LONGEST_WAIT_SECONDS)
        except asyncio.CancelledError as fault:
            cancelled = fault
        tasks = {task for task in tasks if not task.done()}
    if cancelled:
        raise cancelled


async def tell(city: City, done: asyncio.Event, deliveries: Sequence[str]) -> None:
    """Wakes the readers and posts the delivery of notices whenever something was done."""
    async with queue_in(city.redis) as queue:
        while True:
            await done.wait()
            done.clear()
            await wake_readers(city.redis)
            await post(queue, deliveries)


async def run_jobs(city: City, outgoing: Outgoing) -> None:
    """An arq worker for each life of Redis: its own ends when Redis goes away.

    A life is a task, since then arq may cancel its own jobs, and await them.
    """
    while True:
        life = asyncio.create_task(_live(arq_worker(city, outgoing)))
        try:
            await asyncio.wait([life])
        finally:
            await end({life})
        if not life.cancelled():
            life.result()
        await asyncio.sleep(LONGEST_WAIT_SECONDS)


async def _live(worker: Worker) -> None:
    try:
        await worker.async_run()
    except (RedisError, OSError) as fault:
        logger.warning("Redis is away, jobs wait for it: %s", fault)
    finally:
        with suppress(RedisError, OSError):
            await worker.close()
