"""Forms that are too large, of another kind, do not come, or end too soon."""

import asyncio
from collections.abc import AsyncIterator

from tests.open311.conftest import FORM

from yousu.open311 import routes

URL = "/open311/v2/requests.json"
IS_FORM = {"content-type": "application/x-www-form-urlencoded"}


async def test_a_form_that_is_too_large_is_not_taken(tool) -> None:
    assert (await tool.post(description="长" * 100_000)).status_code == 413


async def test_another_kind_of_body_is_not_taken(tool) -> None:
    assert (await tool.http.post(URL, json=FORM)).status_code == 400


async def test_a_form_that_does_not_come_is_not_waited_for(tool, monkeypatch) -> None:
    monkeypatch.setattr(routes, "LONGEST_FORM_SECONDS", 0.01)

    async def stuck() -> AsyncIterator[bytes]:
        yield b"description="
        await asyncio.Event().wait()

    answer = await tool.http.post(URL, content=stuck(), headers=IS_FORM)
    assert answer.status_code == 408


async def test_who_goes_away_half_way_is_no_fault_of_the_server(app) -> None:
    headers = [(name.encode(), value.encode()) for name, value in IS_FORM.items()]
    scope = {"type": "http", "method": "POST", "path": URL, "headers": headers, "query_string": b""}
    statuses = []

    async def gone() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def send(message) -> None:
        statuses.append(message.get("status"))

    await app(scope, gone, send)
    assert statuses[0] == 400
