"""Followers, servers and a worker die and come again, and nobody misses anything."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import cycle

import pytest
from tests.faults.conftest import Server, kill, stop
from tests.faults.followers import Follower, Writer, whole_log
from tests.faults.lines import over_a_socket, over_events
from tests.faults.person import Person
from tests.faults.slept_through import slept_through
from tests.waiting import until

from yousu.city import City

ANY_NUMBER = {"YOUSU_LIMIT_CALLS_OF_PEOPLE": "1000000"}
Started = Callable[[], Awaitable[Server]]


@pytest.fixture
def hotline(yousu) -> Person:
    return Person.at(yousu, "hotline")


@pytest.fixture
def started(serve, own_redis) -> Started:
    async def start() -> Server:
        server: Server = await serve(own_redis.url, **ANY_NUMBER)
        return server

    return start


async def test_one_that_is_killed_ten_times_while_four_write_has_exactly_the_log(
    started, hotline, city: City
) -> None:
    servers = [await started(), await started()]
    writers, follower = [Writer(hotline) for _ in range(4)], Follower(hotline)
    writing = [asyncio.create_task(one.write(servers)) for one in writers]
    lives = zip(range(10), cycle(servers), cycle((over_a_socket, over_events, over_events)))
    for _, server, way in lives:
        await follower.live(server, way, count=15)
    for writer in writers:
        writer.is_done = True
    await asyncio.gather(*writing)
    log = await whole_log(city)
    await follower.live(servers[0], over_a_socket, count=len(log) - len(follower.told))
    assert follower.log == log
    assert {case for writer in writers for case in writer.opened} <= {case for case, _ in log}


async def test_servers_and_a_worker_are_restarted_in_turn_and_nothing_is_lost(
    started, worker, own_redis, hotline, late_town
) -> None:
    """One story, since it takes its time: what was written, what is followed, and the timers."""
    slept = await slept_through(late_town)
    servers, working = [await started(), await started()], await worker(own_redis.url)
    writers, followers = [Writer(hotline) for _ in range(2)], [Follower(hotline) for _ in range(2)]
    writing = [asyncio.create_task(one.write(servers)) for one in writers]
    following = [asyncio.create_task(one.follow(servers)) for one in followers]
    for number, end in ((0, stop), (1, stop), (0, kill), (1, kill)):
        end(servers[number].process)
        servers[number] = await started()
        end(working)
        working = await worker(own_redis.url)
    for writer in writers:
        writer.is_done = True
    await asyncio.gather(*writing)
    await until(slept.is_done, seconds=40)
    await until(slept.nothing_is_due, seconds=15)
    await slept.assert_each_fired_once()
    kill(working)
    await working.wait()

    async def all_have_the_log() -> bool:
        log = await whole_log(late_town.city)
        return [one.log for one in followers] == [log, log]

    await until(all_have_the_log, seconds=20)
    for task in following:
        task.cancel()
    written = {case for case, _ in await whole_log(late_town.city)}
    assert {case for writer in writers for case in writer.opened} <= written
