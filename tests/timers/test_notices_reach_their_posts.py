"""Every rung that fires has one notice, and each notice is sent."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from tests.waiting import until

from yousu.case.commands import SignFor
from yousu.notices import Deliveries
from yousu.store.deliveries import take_waiting
from yousu.store.routing import route_notices
from yousu.timers.deliver import Outgoing


class Post:
    """Where notices arrive; it may be broken for some of them."""

    name = "post"
    media = frozenset()

    def __init__(self) -> None:
        self.got: list[int] = []
        self.broken_for: set[int] = set()

    async def send(self, notice) -> None:
        # Whoever else delivers gets a turn.
        await asyncio.sleep(0)
        if notice.id in self.broken_for:
            raise ConnectionError("nobody answers")
        self.got.append(notice.id)


@pytest.fixture
def post() -> Post:
    return Post()


async def deliver_waiting(city, post: Post) -> int:
    """As one worker does whose only delivery this is."""
    return await Outgoing(city, Deliveries((post,), {})).deliver_all()


async def route_only(city, post: Post) -> None:
    async with city.engine.begin() as connection:
        await route_notices(connection, {post.name: post.media}, limit=100)


async def time_to_try_again(late_town) -> None:
    await late_town.change("update deliveries set retry_at = now()")


async def take_three(city, post: Post) -> None:
    async with city.engine.begin() as connection:
        await take_waiting(connection, post.name, post.media, limit=3)


@pytest.fixture
async def waiting(late_town) -> list[int]:
    """The notices of twelve rungs that have fired."""
    await late_town.late(12)
    await late_town.fire_all()
    return [row.id for row in await late_town.rows("select id from outbox order by id")]


@pytest.fixture
def unsent(late_town):
    async def ask() -> list[int]:
        query = "select notice_id from deliveries where sent_at is null order by notice_id"
        return [row.notice_id for row in await late_town.rows(query)]

    return ask


async def test_there_is_one_for_every_rung_that_fired(late_town) -> None:
    await late_town.late(5)
    await late_town.town.advance(days=60)
    notices = await late_town.rows("select case_id, code from outbox where subject = 'RungFired'")
    assert Counter(map(tuple, notices)) == await late_town.fired()


async def test_there_is_one_for_a_rung_whose_time_came_before_an_act(late_town) -> None:
    """The worker was away, and somebody acts first."""
    [case] = await late_town.late(1)
    await late_town.town.do(case, SignFor(), late_town.town.housing.head)
    await late_town.fire_all()
    told = await late_town.rows("select code from outbox where subject = 'RungFired'")
    assert [row.code for row in told] == ["sign_for_overdue"]


async def test_all_that_wait_are_sent_in_their_order(late_town, waiting, post) -> None:
    await deliver_waiting(late_town.city, post)
    assert post.got == waiting


async def test_their_number_is_told(late_town, waiting, post) -> None:
    assert await deliver_waiting(late_town.city, post) == len(waiting)


async def test_what_was_sent_is_not_sent_again(late_town, waiting, post) -> None:
    await deliver_waiting(late_town.city, post)
    assert await deliver_waiting(late_town.city, post) == 0


async def test_when_each_was_sent_is_remembered_by_the_clock_of_the_world(
    late_town, waiting, post
) -> None:
    await deliver_waiting(late_town.city, post)
    query = "select now() - min(sent_at) as oldest, count(*) as sent from deliveries"
    [row] = await late_town.rows(query)
    assert (row.sent, row.oldest < timedelta(minutes=1)) == (len(waiting), True)


@pytest.mark.parametrize("deliverers", [2, 4])
async def test_deliverers_at_once_send_each_once(late_town, waiting, post, deliverers) -> None:
    await asyncio.gather(*(deliver_waiting(late_town.city, post) for _ in range(deliverers)))
    assert Counter(post.got) == Counter(waiting)


async def test_a_notice_that_cannot_be_sent_waits(late_town, waiting, post, unsent) -> None:
    post.broken_for = {waiting[0]}
    await deliver_waiting(late_town.city, post)
    assert waiting[0] in await unsent()


async def test_a_notice_that_waited_is_sent_once_its_post_answers(
    late_town, waiting, post, unsent
) -> None:
    post.broken_for = {waiting[0]}
    await deliver_waiting(late_town.city, post)
    post.broken_for = set()
    await time_to_try_again(late_town)
    await deliver_waiting(late_town.city, post)
    assert await unsent() == []


async def test_a_notice_that_cannot_be_sent_starves_nobody_behind_it(
    late_town, waiting, post, unsent
) -> None:
    post.broken_for = {waiting[0]}
    await deliver_waiting(late_town.city, post)
    assert await unsent() == waiting[:1]


async def test_notices_before_one_that_cannot_be_sent_come_once(late_town, waiting, post) -> None:
    post.broken_for = {waiting[5]}
    for _ in range(3):
        await deliver_waiting(late_town.city, post)
    assert Counter(post.got) == Counter(waiting[:5] + waiting[6:])


class StuckPost(Post):
    """A post that takes some notices and then never answers again."""

    async def has(self, count: int) -> bool:
        return len(self.got) == count

    def __init__(self, takes: int) -> None:
        super().__init__()
        self.left, self.stuck = takes, asyncio.Event()

    async def send(self, notice) -> None:
        if self.left == 0:
            self.stuck.set()
            await asyncio.Event().wait()
        self.left -= 1
        await super().send(notice)


@pytest.fixture
async def cut_off(late_town, waiting) -> StuckPost:
    """Five notices were sent when whoever sent them was told to stop, or took too long."""
    post = StuckPost(takes=5)
    delivering = asyncio.create_task(deliver_waiting(late_town.city, post))
    await post.stuck.wait()
    await until(lambda: post.has(5))
    delivering.cancel()
    await asyncio.gather(delivering, return_exceptions=True)
    return post


@pytest.mark.usefixtures("cut_off")
async def test_what_was_sent_before_a_delivery_was_cut_off_counts_as_sent(waiting, unsent) -> None:
    assert await unsent() == waiting[5:]


@pytest.mark.usefixtures("cut_off")
async def test_what_a_delivery_that_was_cut_off_did_not_send_is_sent_by_the_next(
    late_town, waiting, post
) -> None:
    await deliver_waiting(late_town.city, post)
    assert post.got == waiting[5:]


async def test_a_notice_that_a_deliverer_took_with_it_comes_when_its_time_is_up(
    late_town, waiting, post, unsent
) -> None:
    await route_only(late_town.city, post)
    await take_three(late_town.city, post)
    await late_town.change("update deliveries set taken_until = taken_until - interval '5 minutes'")
    await deliver_waiting(late_town.city, post)
    assert await unsent() == []


async def test_a_notice_that_another_deliverer_has_is_left_to_it(late_town, waiting, post) -> None:
    await route_only(late_town.city, post)
    await take_three(late_town.city, post)
    await deliver_waiting(late_town.city, post)
    assert post.got == waiting[3:]


async def test_a_notice_holds_nobodys_words(late_town, waiting) -> None:
    [row] = await late_town.rows("select t::text as told from outbox t limit 1")
    assert "电梯" not in row.told
