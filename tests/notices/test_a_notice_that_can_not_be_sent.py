"""Tried again, ever more rarely, for a day; then given up, kept, told, and replayed on demand."""

from datetime import timedelta
from itertools import count, takewhile

import pytest
from tests.notices.conftest import Post

from yousu.notices import DeliveryFailed
from yousu.store.routing import replay_notices
from yousu.store.unsent import DeliveryState, unsent_notices
from yousu.timers.retry import LONGEST_WAIT, wait_after

SECRET_FAULT = ConnectionError("https://user:hidden@host does not answer")


@pytest.mark.parametrize(
    ("tries", "seconds"), [(1, 10), (2, 20), (3, 40), (9, 2560), (10, 3600), (33, 3600)]
)
def test_each_wait_is_twice_the_one_before_up_to_an_hour(tries, seconds) -> None:
    assert wait_after(tries) == timedelta(seconds=seconds)


def test_who_is_away_for_a_day_misses_nothing() -> None:
    waits = [wait for wait in takewhile(bool, map(wait_after, count(1))) if wait]
    assert timedelta(days=1) < sum(waits, timedelta()) < timedelta(days=1) + 2 * LONGEST_WAIT


@pytest.fixture
async def failed(desk, post) -> int:
    """A notice that could not be sent once."""
    [notice] = await desk.late_town.rungs_fire(1)
    post.fault = DeliveryFailed("the answer was 500")
    await desk.send(post)
    return notice


async def test_it_is_not_tried_again_at_once(desk, post, failed) -> None:
    post.fault = None
    assert await desk.send(post) == 0


async def test_it_is_tried_again_when_its_time_has_come(desk, post, failed) -> None:
    post.fault = None
    await desk.time_to_try_again()
    assert await desk.send(post) == 1


async def test_it_waits_by_the_clock_of_the_world(desk, post, failed) -> None:
    await desk.late_town.town.jump(days=30)
    post.fault = None
    assert await desk.send(post) == 0


async def test_its_next_try_is_ten_seconds_off(desk, failed) -> None:
    [row] = await desk.deliveries("extract(epoch from retry_at - now()) as seconds")
    assert 5 < row.seconds <= 10


async def test_it_does_not_hold_up_those_behind_it(desk, post, failed) -> None:
    post.fault = None
    later = await desk.late_town.rungs_fire(3)
    await desk.send(post)
    assert [notice.id for notice in post.got] == later


async def test_what_its_delivery_says_of_it_is_kept(desk, failed) -> None:
    [row] = await desk.deliveries()
    assert (row.tries, row.error) == (1, "the answer was 500")


async def test_of_any_other_fault_only_the_name_is_kept(desk, post, caplog) -> None:
    await desk.late_town.rungs_fire(1)
    post.fault = SECRET_FAULT
    await desk.send(post)
    [row] = await desk.deliveries()
    assert (row.error, "hidden" in caplog.text) == ("ConnectionError", False)


@pytest.fixture
async def given_up(desk, post, failed) -> int:
    """A notice that was tried as often as it may be."""
    await desk.last_try_comes()
    await desk.send(post)
    return failed


async def test_after_the_last_try_it_is_given_up_and_kept(desk, given_up) -> None:
    [row] = await desk.deliveries()
    assert (row.given_up_at is not None, row.tries, row.retry_at) == (True, 34, None)


async def test_that_it_is_given_up_is_an_error_in_the_log(caplog, given_up) -> None:
    [record] = [r for r in caplog.get_records("setup") if r.levelname == "ERROR"]
    assert record.message == f"post gives up notice {given_up}: the answer was 500"


async def test_what_was_given_up_is_not_tried_again(desk, post, given_up) -> None:
    post.fault = None
    assert await desk.send(post) == 0


async def replay(desk, *ids: int) -> set[int]:
    async with desk.city.engine.begin() as connection:
        return await replay_notices(connection, ids)


async def test_what_was_given_up_is_sent_when_it_is_replayed(desk, post, given_up) -> None:
    post.fault = None
    await replay(desk, given_up)
    await desk.send(post)
    assert [notice.id for notice in post.got] == [given_up]


async def test_what_is_replayed_has_all_its_tries_again(desk, post, given_up) -> None:
    await replay(desk, given_up)
    await desk.send(post)
    [row] = await desk.deliveries()
    assert (row.tries, row.given_up_at) == (1, None)


async def test_only_what_was_given_up_can_be_replayed(desk, post, failed) -> None:
    assert await replay(desk, failed, 4711) == set()


@pytest.fixture
async def in_every_state(desk, post, given_up) -> dict[DeliveryState, int]:
    """One that was given up, one that failed, one that waits."""
    [tried] = await desk.late_town.rungs_fire(1)
    await desk.send(post)
    [fresh] = await desk.late_town.rungs_fire(1)
    return {
        DeliveryState.GIVEN_UP: given_up,
        DeliveryState.FAILED: tried,
        DeliveryState.WAITING: fresh,
    }


@pytest.mark.parametrize("state", list(DeliveryState))
async def test_those_in_one_state_are_listed(desk, in_every_state, state) -> None:
    async with desk.city.engine.connect() as connection:
        [unsent] = await unsent_notices(connection, state, limit=10)
    assert (unsent.notice.id, unsent.state) == (in_every_state[state], state)


async def test_all_that_were_not_sent_are_listed_in_their_order(desk, in_every_state) -> None:
    async with desk.city.engine.connect() as connection:
        unsent = await unsent_notices(connection, None, limit=10)
    assert [one.notice.id for one in unsent] == sorted(in_every_state.values())


async def test_what_was_sent_is_not_listed(desk, post) -> None:
    await desk.late_town.rungs_fire(2)
    await desk.send(post)
    async with desk.city.engine.connect() as connection:
        assert await unsent_notices(connection, None, limit=10) == ()


async def test_what_is_replayed_waits_for_no_delivery_that_has_sent_it(desk, post) -> None:
    [notice] = await desk.late_town.rungs_fire(1)
    await desk.send(post, Post("broken", fault=ConnectionError()))
    await desk.last_try_comes()
    await desk.send(post, Post("broken", fault=ConnectionError()))
    await replay(desk, notice)
    async with desk.city.engine.connect() as connection:
        [unsent] = await unsent_notices(connection, None, limit=10)
    assert (unsent.delivery, unsent.state) == (None, DeliveryState.WAITING)
