"""The npm clients graphql-ws and graphql-sse ask, act, follow, and go on where they were."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from tests.graphql.test_reading import open_titled
from tests.npm import installed, run

HERE = Path(__file__).parent / "following"


@pytest.fixture(scope="module")
def following(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed(HERE, tmp_path_factory.mktemp("following"))


@pytest.mark.parametrize("way", ["ws", "sse"])
async def test_a_client_that_comes_again_has_the_whole_log(
    clients, address: str, following: Path, way: str
) -> None:
    for number in range(3):
        await open_titled(clients, f"case {number}")
    told = await followed(following, way, address, clients.hotline.token)
    page = await clients.hotline.ask("{ cases(order: OLDEST) { edges { node { number } } } }")
    numbers = [edge["node"]["number"] for edge in page["cases"]["edges"]]
    assert (numbers[-1], told["told"]) == (told["opened"], [[number, 1] for number in numbers])
    assert "nothing" in told["wrong"]


async def followed(folder: Path, way: str, address: str, token: str) -> dict[str, Any]:
    command = ("node", "follow.mjs", way, address, token)
    async with asyncio.timeout(60):
        said = await asyncio.to_thread(run, *command, folder=folder)
    told: dict[str, Any] = json.loads(said)
    return told
