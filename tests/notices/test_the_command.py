"""`yousu notices` lists what has not been sent, and replays what was given up."""

from collections.abc import Awaitable, Callable
from functools import partial

import pytest
from tests.program import Ended, Yousu

from yousu.notices import DeliveryFailed

Ask = Callable[..., Awaitable[Ended]]


@pytest.fixture
def notices(yousu_in_city: Yousu) -> Ask:
    """Runs `yousu notices`."""
    return partial(yousu_in_city.run, "notices")


@pytest.fixture
async def given_up(desk, post) -> int:
    [notice] = await desk.late_town.rungs_fire(1)
    post.fault = DeliveryFailed("the answer was 500")
    await desk.send(post)
    await desk.last_try_comes()
    await desk.send(post)
    return notice


async def test_it_lists_what_was_given_up_and_why(notices, given_up) -> None:
    listed = await notices("--state", "given_up")
    assert listed.status == 0
    for word in ("petition_office", "sign_for_overdue", "post", "34", "the answer was 500"):
        assert word in listed.said


async def test_it_lists_only_the_state_that_is_asked_for(notices, given_up) -> None:
    assert "petition_office" not in (await notices("--state", "waiting")).said


async def test_it_has_what_was_given_up_sent_after_all(desk, post, notices, given_up) -> None:
    replayed = await notices("--replay", str(given_up))
    assert (replayed.status, f": {given_up}." in replayed.said) == (0, True)
    post.fault = None
    assert await desk.send(post) == 1


async def test_it_says_which_could_not_be_replayed(notices, given_up) -> None:
    ended = await notices("--replay", str(given_up), "--replay", "4711")
    assert (ended.status, f": {given_up}." in ended.said) == (1, True)
    assert ended.complained.startswith("NOTICE_NOT_GIVEN_UP: No delivery has given up notice 4711:")
