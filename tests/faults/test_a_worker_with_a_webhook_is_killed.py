"""A worker dies with notices under way: each comes at least once, and its id tells repeats."""

import pytest
from tests.late_town import LateTown
from tests.program import Yousu
from tests.receiver import SECRET, Receiver
from tests.waiting import until


@pytest.fixture
def yousu(yousu: Yousu, receiver: Receiver) -> Yousu:
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
async def killed(late_town: LateTown, receiver: Receiver, worker, own_redis) -> set[str]:
    """A worker was killed when the receiver had answered some and had others in its hands."""
    receiver.answers_left = 7
    await late_town.rungs_fire(40)
    process = await worker(own_redis.url)

    async def others_have_come() -> bool:
        return len(receiver.got) > 7

    await until(others_have_come)
    process.kill()
    await process.wait()
    receiver.answers_left = None
    receiver.released.set()
    rows = await late_town.rows("select case_id || '-' || id as told from outbox")
    return {row.told for row in rows}


async def test_every_notice_comes_at_least_once(
    late_town, receiver, worker, own_redis, killed
) -> None:
    await late_town.change("update deliveries set taken_until = now()")
    await worker(own_redis.url)

    async def all_are_sent() -> bool:
        query = "select 1 from deliveries where delivery = 'webhook' and sent_at is null"
        return not await late_town.rows(query)

    await until(all_are_sent, seconds=30)
    assert set(receiver.ids) == killed
    assert len(receiver.ids) > len(killed)


async def test_until_its_lease_is_over_nobody_sends_what_it_had(
    late_town, receiver, worker, own_redis, killed
) -> None:
    taken = len(await late_town.rows("select 1 from deliveries where taken_until > now()"))
    before = len(receiver.got)
    await worker(own_redis.url)
    [fresh] = await late_town.rungs_fire(1)

    async def fresh_is_sent() -> bool:
        query = "select 1 from deliveries where notice_id = :fresh and sent_at is not null"
        return bool(await late_town.rows(query, fresh=fresh))

    await until(fresh_is_sent, seconds=30)
    assert (taken, len(receiver.got) - before) == (40, 1)
