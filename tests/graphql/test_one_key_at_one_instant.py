"""One key for two acts at the same instant, of which the later sees one moment only."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text
from tests.graphql.bulletins.asking import ISSUE
from tests.graphql.chain.test_settled_scores import SETTLE
from tests.town import Town, at

from yousu.idempotency import done_before
from yousu.store.keys import Key

WEEK = {"kind": "WEEKLY", "day": "2024-03-12", "key": "a"}
MONTH = {"first": "2024-03-01", "last": "2024-03-31"}
SCORES = {"bureau": "housing", "by": "UNIT", "period": MONTH, "reason": "三月考核", "key": "a"}
ACTS = {"bulletinIssue": (ISSUE, WEEK), "appraisalSettle": (SETTLE, SCORES)}


@pytest.fixture(autouse=True)
async def april(town: Town) -> None:
    await town.advance_to(at(4, 1, 9))


@pytest.fixture
def used_by_another(city, someone_waits):
    """Another act of the same actor has the key until the end of the block, where somebody waits
    for it; then it is done, or given up."""

    @asynccontextmanager
    async def hold(*, done: bool) -> AsyncIterator[None]:
        async with city.engine.connect() as connection:
            assert not await done_before(connection, Key("person:operator", "a", "another"))
            yield
            await someone_waits()
            await (connection.commit() if done else connection.rollback())

    return hold


async def codes(client, act: str) -> list[str]:
    document, input = ACTS[act]
    told = await client.ask(document, input=input)
    return [problem["code"] for problem in told[act]["problems"]]


@pytest.mark.parametrize("act", ACTS)
async def test_the_later_is_refused_when_the_first_is_done(clients, used_by_another, act) -> None:
    async with used_by_another(done=True):
        later = asyncio.create_task(codes(clients.hotline, act))
    assert await later == ["KEY_REUSED"]


@pytest.mark.parametrize("act", ACTS)
async def test_the_later_is_done_when_the_first_is_not(clients, used_by_another, act) -> None:
    async with used_by_another(done=False):
        later = asyncio.create_task(codes(clients.hotline, act))
    assert await later == []


async def test_of_two_real_acts_one_is_done(city, clients, someone_waits) -> None:
    async with city.engine.connect() as connection:
        await connection.execute(text("lock table uncounted_cases in access exclusive mode"))
        acts = asyncio.gather(*(codes(clients.hotline, act) for act in ACTS))
        await someone_waits()
        await connection.rollback()
    assert sorted(await acts) == [[], ["KEY_REUSED"]]


async def test_the_same_scores_are_settled_once(clients) -> None:
    _, input = ACTS["appraisalSettle"]
    told = await asyncio.gather(*(clients.hotline.ask(SETTLE, input=input) for _ in range(3)))
    assert told == [told[0]] * 3
    assert told[0]["appraisalSettle"]["problems"] == []
