"""A notice goes through every delivery that serves one of its media; none waits for another."""

import asyncio

import pytest
from tests.notices.conftest import Post
from tests.waiting import until

from yousu.case.vocabulary import Medium
from yousu.notices import Deliveries
from yousu.store.routing import withdraw_notices
from yousu.timers import deliver
from yousu.timers.deliver import Outgoing

# The rung that has fired says: by group chat and phone.
RIGHT, WRONG = frozenset({Medium.PHONE}), frozenset({Medium.IN_PERSON})


def ids(post: Post) -> list[int]:
    return [notice.id for notice in post.got]


async def test_all_that_serve_one_of_its_media_get_it(desk) -> None:
    waiting = await desk.late_town.rungs_fire(3)
    every, right = Post("every"), Post("right", RIGHT | WRONG)
    await desk.send(every, right)
    assert ids(every) == ids(right) == waiting


async def test_one_that_serves_none_of_its_media_does_not(desk) -> None:
    await desk.late_town.rungs_fire(1)
    wrong = Post("wrong", WRONG)
    await desk.send(Post("every"), wrong)
    assert wrong.got == []


async def test_one_that_fails_does_not_keep_it_from_another(desk, post) -> None:
    waiting = await desk.late_town.rungs_fire(3)
    await desk.send(Post("broken", fault=ConnectionError()), post)
    assert ids(post) == waiting


async def test_another_try_of_one_does_not_send_it_again_through_another(desk, post) -> None:
    waiting = await desk.late_town.rungs_fire(3)
    broken = Post("mended", fault=ConnectionError())
    await desk.send(broken, post)
    broken.fault = None
    await desk.time_to_try_again()
    await desk.send(broken, post)
    assert ids(broken) == ids(post) == waiting


class Hanging(Post):
    async def send(self, notice) -> None:
        self.got.append(notice)
        await asyncio.Event().wait()


@pytest.fixture
async def held_up(desk):
    """One delivery hangs, in the middle of a run; `post` is the other."""
    await desk.late_town.rungs_fire(1)
    hanging, post = Hanging("hanging"), Post()
    outgoing = Outgoing(desk.city, Deliveries((hanging, post), {}))
    running = asyncio.create_task(outgoing.deliver_all())

    async def both_are_reached() -> bool:
        return bool(hanging.got and post.got)

    await until(both_are_reached)
    yield outgoing, hanging, post
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_one_that_hangs_does_not_keep_later_notices_from_another(desk, held_up) -> None:
    outgoing, _, post = held_up
    later = await desk.late_town.rungs_fire(2)
    async with asyncio.timeout(5):
        await outgoing.deliver_all()
    assert ids(post)[1:] == later


async def test_one_that_hangs_is_not_run_twice_in_a_process(desk, held_up) -> None:
    outgoing, hanging, _ = held_up
    await desk.late_town.rungs_fire(2)
    assert await outgoing.deliver(hanging.name) == 0


async def test_one_that_does_not_answer_is_cut_off(desk, monkeypatch) -> None:
    monkeypatch.setattr(deliver, "LONGEST_SEND_SECONDS", 0.05)
    await desk.late_town.rungs_fire(1)
    await desk.send(Hanging("hanging"))
    [row] = await desk.deliveries()
    assert (row.error, row.taken_until) == ("TimeoutError", None)


class Counting(Post):
    def __init__(self) -> None:
        super().__init__()
        self.now = self.most = 0

    async def send(self, notice) -> None:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.01)
        self.now -= 1


async def test_many_are_under_way_at_once_but_not_all(desk) -> None:
    await desk.late_town.rungs_fire(50)
    counting = Counting()
    await desk.send(counting)
    assert counting.most == deliver.SENT_AT_ONCE


async def test_a_notice_that_nobody_serves_is_given_up_at_once(desk) -> None:
    await desk.late_town.rungs_fire(1)
    await desk.send(Post("wrong", WRONG))
    [row] = await desk.deliveries()
    assert (row.delivery, row.given_up_at is not None) == ("nobody", True)


async def test_a_notice_that_nobody_serves_is_an_error_in_the_log(desk, caplog) -> None:
    [notice] = await desk.late_town.rungs_fire(1)
    await desk.send(Post("wrong", WRONG))
    [record] = [r for r in caplog.records if r.levelname == "ERROR"]
    assert f"notice {notice}" in record.message


async def test_what_waits_is_held_for_a_delivery_that_can_not_be_used(desk, post) -> None:
    waiting = await desk.late_town.rungs_fire(3)
    await desk.send(post, failed={"sms": "No module named 'sms'"})
    sms = Post("sms", RIGHT)
    await desk.send(post, sms)
    assert ids(sms) == waiting


async def test_what_was_held_for_one_that_does_not_serve_it_is_let_go(desk, post) -> None:
    await desk.late_town.rungs_fire(3)
    await desk.send(post, failed={"sms": "No module named 'sms'"})
    sms = Post("sms", WRONG)
    await desk.send(post, sms)
    assert sms.got == []
    assert {row.delivery for row in await desk.deliveries()} == {"post"}


async def test_a_delivery_that_was_switched_on_later_gets_nothing_old(desk, post) -> None:
    await desk.late_town.rungs_fire(3)
    await desk.send(post)
    later = Post("later")
    await desk.send(post, later)
    assert later.got == []


async def test_what_is_withdrawn_before_it_is_routed_reaches_nobody(desk, post) -> None:
    await desk.late_town.rungs_fire(2)
    async with desk.city.engine.begin() as connection:
        await withdraw_notices(connection)
    assert await desk.send(post) == 0
