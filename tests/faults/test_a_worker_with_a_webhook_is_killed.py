"""A worker dies with notices under way: each comes at least once, and its id tells repeats."""

import asyncio

import pytest
from tests.faults.conftest import Yousu
from tests.notices.conftest import SECRET, Desk, Receiver, desk, receiver  # noqa: F401 - fixtures
from tests.timers.conftest import until


@pytest.fixture
def yousu(yousu: Yousu, receiver: Receiver) -> Yousu:  # noqa: F811
    """Its workers have the receiver as their webhook, and one delivery that can't be used."""
    return Yousu(
        yousu.env
        | {
            "YOUSU_DELIVERY": "webhook,nobody_offers_this",
            "YOUSU_WEBHOOK_URL": receiver.url,
            "YOUSU_WEBHOOK_SECRET": SECRET,
        }
    )


@pytest.fixture
async def killed(desk: Desk, receiver: Receiver, worker, own_redis) -> set[str]:  # noqa: F811
    """A worker was killed when the receiver had answered some and had others in its hands."""
    receiver.answers_left = 7
    await desk.rungs_fire(40)
    process = await worker(own_redis.url)
    async with asyncio.timeout(20):
        while len(receiver.got) <= 7:  # noqa: ASYNC110 - nothing tells
            await asyncio.sleep(0.01)
    process.kill()
    await process.wait()
    receiver.answers_left = None
    receiver.released.set()
    rows = await desk.late_town.rows("select case_id || '-' || id as told from outbox")
    return {row.told for row in rows}


async def sent(desk: Desk) -> bool:  # noqa: F811
    query = "select 1 from deliveries where delivery = 'webhook' and sent_at is null"
    return not await desk.late_town.rows(query)


async def test_every_notice_comes_at_least_once(
    desk,  # noqa: F811
    receiver,  # noqa: F811
    worker,
    own_redis,
    killed,
) -> None:
    await desk.late_town.change("update deliveries set taken_until = now()")
    await worker(own_redis.url)
    await until(lambda: sent(desk), seconds=30)
    assert set(receiver.ids) == killed
    assert len(receiver.ids) > len(killed)


async def test_until_its_lease_is_over_nobody_sends_what_it_had(
    desk,  # noqa: F811
    receiver,  # noqa: F811
    worker,
    own_redis,
    killed,
) -> None:
    taken = len(await desk.late_town.rows("select 1 from deliveries where taken_until > now()"))
    before = len(receiver.got)
    await worker(own_redis.url)
    [fresh] = await desk.rungs_fire(1)

    async def fresh_is_sent() -> bool:
        query = "select 1 from deliveries where notice_id = :fresh and sent_at is not null"
        return bool(await desk.late_town.rows(query, fresh=fresh))

    await until(fresh_is_sent, seconds=30)
    assert (taken, len(receiver.got) - before) == (40, 1)
