"""`yousu serve` ends well when it is asked to, whatever Redis and its clients are doing."""

import asyncio
from pathlib import Path

import httpx
import pytest
from strawberry.relay import GlobalID
from tests.faults.conftest import Server, exit_status, stop
from tests.late_town import LateTown
from tests.waiting import until

from yousu.runtime.secrets import token_key


@pytest.fixture
async def server(serve, own_redis) -> Server:
    return await serve(own_redis.url)


async def test_it_ends_well(server) -> None:
    stop(server.process)
    assert await exit_status(server.process, within=8) == 0


async def test_it_ends_well_while_redis_hangs(server, own_redis) -> None:
    own_redis.freeze()
    stop(server.process)
    assert await exit_status(server.process, within=8) == 0


async def test_it_ends_well_while_a_client_holds_a_connection_and_says_nothing(server) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", server.port)
    stop(server.process)
    status = await exit_status(server.process, within=8)
    writer.close()
    assert status == 0


async def test_it_answers_without_redis(server, own_redis) -> None:
    own_redis.freeze()
    assert await server.answers()


async def test_it_finishes_what_it_was_asked_before(
    server, late_town: LateTown, someone_waits, yousu
) -> None:
    [case] = await late_town.dispatched(1)
    close = f'mutation {{ caseClose(input: {{case: "{GlobalID("Case", str(case))}"}})'
    body = {"query": f"{close} {{ problems {{ code }} }} }}"}
    token = token_key(Path(yousu.env["YOUSU_DATA"])).issue(late_town.town.hotline)
    async with httpx.AsyncClient(headers={"authorization": f"Bearer {token}"}) as http:
        async with late_town.someone_works_on(case):
            asking = asyncio.ensure_future(http.post(f"{server.url}/graphql", json=body))
            await someone_waits()
            stop(server.process)
            await until(lambda: refuses(server))
        answer = await asking
    assert answer.json()["data"]["caseClose"]["problems"] == [{"code": "NOT_NOW"}]
    assert await exit_status(server.process, within=8) == 0


async def refuses(server: Server) -> bool:
    return not await server.answers()
