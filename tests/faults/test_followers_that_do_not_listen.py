"""Followers that read nothing, or have half gone, cost a server little and nobody else anything."""

import asyncio
import socket

import psutil
import pytest
from redis.asyncio import Redis
from tests.bursts import burst
from tests.faults.conftest import Server
from tests.faults.followers import Follower, whole_log
from tests.faults.lines import SocketLine, over_a_socket, read, read_to_end, socket_line
from tests.faults.person import Person
from tests.town import Town
from tests.waiting import until

from yousu.case.vocabulary import Channel, Nature
from yousu.execute import execute
from yousu.feed.wake import wake_readers
from yousu.intake.opening import Opening, opening_requests

LONG, MANY = "长" * 9_000, 1_500


@pytest.fixture
def hotline(yousu) -> Person:
    return Person.at(yousu, "hotline")


@pytest.fixture
async def server(serve, own_redis) -> Server:
    started: Server = await serve(own_redis.url)
    return started


def connections(server: Server) -> int:
    every = psutil.Process(server.process.pid).net_connections(kind="tcp")
    return sum(one.laddr.port == server.port and one.status != "LISTEN" for one in every)


async def test_a_reader_that_never_reads_is_cut_off_and_the_others_have_everything(
    server, hotline, own_redis, town: Town
) -> None:
    """Nor does it miss anything, once it reads."""
    appeal = Opening("电梯停了", LONG, Channel.HOTLINE, Nature.COMPLAINT)
    [request] = await opening_requests(town.city, town.hotline, [(appeal, None)])
    case, quick, slow = (await execute(town.city, request)).case.id, *_two(hotline)
    async with (
        socket_line(server, hotline, sock=narrow(server)) as line,
        over_a_socket(server, hotline, None) as other,
    ):
        await line.settle()
        await other.settle()
        line.connection.transport.pause_reading()
        await burst(town.city, case, MANY)
        await ring(own_redis.url)
        quick.told = await read(other, MANY)
        line.connection.transport.resume_reading()
        slow.told = await read_to_end(line)
    assert (line.connection.close_code, len(slow.told) < MANY) == (1013, True)
    slow.cursor = _parting(line)
    await slow.live(server, over_a_socket, count=MANY - len(slow.told))
    log = (await whole_log(town.city))[1:]
    assert (quick.log, slow.log) == (log, log)


async def ring(url: str) -> None:
    """Wakes the server, whose Redis is another than the town's."""
    async with Redis.from_url(url) as redis:
        await wake_readers(redis)


def narrow(server: Server) -> socket.socket:
    """A connection for which the system keeps little: on some machines it would take all."""
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
    connection.connect(("127.0.0.1", server.port))
    return connection


def _two(person: Person) -> tuple[Follower, Follower]:
    return Follower(person), Follower(person)


def _parting(line: SocketLine) -> str:
    assert line.parting is not None
    return line.parting


async def test_one_that_has_half_gone_is_gone(server, hotline) -> None:
    """It will send nothing more, and would read on for ever."""
    async with socket_line(server, hotline) as line:
        assert connections(server) == 1
        line.connection.transport.write_eof()
        async with asyncio.timeout(10):
            assert await line.next() is None

    async def nobody_is_left() -> bool:
        return connections(server) == 0

    await until(nobody_is_left)
    assert await server.answers()
