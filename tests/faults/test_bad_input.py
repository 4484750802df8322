"""`yousu serve` is sent what nobody should send: it answers clearly, keeps its memory, lives on."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator

import httpx
import psutil
import pytest
from tests.faults.conftest import Server
from tests.waiting import until
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

MEBIBYTE = 1024 * 1024
BEGUN = (
    b"POST /graphql HTTP/1.1\r\nhost: city\r\n"
    b"content-type: application/json\r\ncontent-length: 100000\r\n\r\n{"
)
NO_JSON = (b"{", b"[" * 200_000, b"9" * 100_000, b'"\xff"', b'{"query": "\\ud800"}', b"\0" * 1_000)


@pytest.fixture
async def server(serve, own_redis) -> AsyncIterator[Server]:
    """Alive after every test."""
    settings = {"YOUSU_LIMIT_GREETING_SECONDS": "0.2", "YOUSU_LIMIT_BODY_SECONDS": "0.3"}
    started = await serve(own_redis.url, **settings)
    yield started
    assert await started.answers()
    assert await post(started, b'{"query": "{ __typename }"}') == (200, None)


@pytest.fixture
def memory(server: Server) -> psutil.Process:
    return psutil.Process(server.process.pid)


async def post(server: Server, content: bytes | AsyncIterator[bytes]) -> tuple[int, str | None]:
    """The status, and the code of what is wrong."""
    headers = {"content-type": "application/json"}
    async with httpx.AsyncClient(timeout=30) as http:
        answer = await http.post(f"{server.url}/graphql", content=content, headers=headers)
    errors = answer.json().get("errors")
    return answer.status_code, errors[0]["extensions"]["code"] if errors else None


def of_aliases(count: int) -> bytes:
    aliases = " ".join(f"a{n}:__typename" for n in range(count))
    return json.dumps({"query": f"{{ {aliases} }}"}).encode()


async def pieces(content: bytes) -> AsyncIterator[bytes]:
    """Sent without saying how many bytes they are."""
    for start in range(0, len(content), 64 * 1024):
        yield content[start : start + 64 * 1024]


async def test_ten_megabytes_of_query_and_a_million_aliases_take_no_memory(server, memory) -> None:
    query = json.dumps({"query": "{ " + "viewer { actor } " * 600_000 + "}"}).encode()
    aliases = of_aliases(1_000_000)
    before = memory.memory_info().rss
    for sent in (query, aliases) * 3:
        assert await post(server, pieces(sent)) == (413, "BODY_TOO_LARGE")
    for _ in range(20):
        assert await post(server, of_aliases(10_000)) == (200, "GRAPHQL_PARSE_FAILED")
    assert memory.memory_info().rss - before < 40 * MEBIBYTE


async def test_what_is_no_json_is_told_so(server) -> None:
    for sent in NO_JSON:
        assert await post(server, sent) == (400, "JSON_UNREADABLE")


async def test_a_body_that_is_sent_a_byte_at_a_time(server) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(BEGUN)

    async def ended() -> bool:
        writer.write(b" ")
        return reader.at_eof()

    reading = asyncio.create_task(reader.read())
    await until(ended, seconds=10)
    assert b"408 Request Timeout" in await reading
    writer.close()


async def test_connections_that_are_half_closed(server, memory) -> None:
    """Whoever has sent half a request, and says that nothing more will come."""
    halves = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(100)]
    for _, writer in halves:
        writer.write(BEGUN)
        writer.get_extra_info("socket").shutdown(socket.SHUT_WR)
    for reader, writer in halves:
        assert len(await reader.read()) < 1_000
        writer.close()

    async def forgotten() -> bool:
        taken = [one for one in memory.net_connections("tcp") if one.laddr.port == server.port]
        return all(one.status == psutil.CONN_LISTEN for one in taken)

    await until(forgotten)


async def test_sockets_that_say_too_much_or_nothing(server) -> None:
    assert await closed_by(server, "x" * 300_000) == 1009
    assert await closed_by(server, "[" * 100_000) == 4400
    assert await closed_by(server) == 4408


async def closed_by(server: Server, *messages: str) -> int | None:
    """The code by which a socket is closed on which these are sent."""
    url = f"ws://127.0.0.1:{server.port}/graphql"
    async with connect(url, subprotocols=[Subprotocol("graphql-transport-ws")]) as opened:
        for message in messages:
            await opened.send(message)
        await opened.wait_closed()
        return opened.close_code
