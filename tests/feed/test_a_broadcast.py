"""One stream is told to many: none waits for another, none misses anything, none costs memory."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from yousu.feed import broadcast
from yousu.feed.broadcast import Broadcast, Member, Update
from yousu.feed.log import Cursor


def update(number: int) -> Update:
    return Update(Cursor(number, 0), str(number))


class Source:
    """A stream that gives what a test puts into it."""

    def __init__(self) -> None:
        self._coming: asyncio.Queue[Update | None] = asyncio.Queue()
        self.is_gone = False
        self.told: Broadcast[str] = Broadcast(
            self._updates(), lambda: Cursor(0, 0), lambda: "refused", self._gone
        )

    async def gives(self, *numbers: int) -> None:
        for number in numbers:
            self._coming.put_nowait(update(number))
        await passed()

    async def ends(self) -> None:
        self._coming.put_nowait(None)
        await passed()

    async def _updates(self) -> AsyncIterator[Update]:
        while (one := await self._coming.get()) is not None:
            yield one

    def _gone(self) -> None:
        self.is_gone = True


async def passed() -> None:
    """Whatever can be done at once is done."""
    for _ in range(10):
        await asyncio.sleep(0)


@pytest.fixture
async def source() -> AsyncIterator[Source]:
    source = Source()
    staying = source.told.join()
    yield source
    staying.leave()
    await passed()


async def read(member: Member[str], count: int) -> list[str]:
    async with asyncio.timeout(5):
        found = [await member.next() for _ in range(count)]
    return [one.payload for one in found if one is not None]


async def test_everybody_is_told_the_same_in_order(source) -> None:
    members = [source.told.join() for _ in range(3)]
    await source.gives(1, 2, 3)
    assert [await read(member, 3) for member in members] == [["1", "2", "3"]] * 3


async def test_who_joins_is_told_what_comes(source) -> None:
    await source.gives(1)
    member = source.told.join()
    await source.gives(2)
    assert await read(member, 1) == ["2"]


async def test_who_has_caught_up_passes_over_without_a_seam(source) -> None:
    await source.gives(1, 2, 3)
    member = source.told.pass_over(Cursor(1, 0))
    await source.gives(4)
    assert await read(member, 3) == ["2", "3", "4"]


async def test_who_is_not_there_yet_does_not_pass_over(source, monkeypatch) -> None:
    monkeypatch.setattr(broadcast, "KEPT", 2)
    await source.gives(1, 2, 3, 4)
    assert source.told.pass_over(Cursor(1, 0)) is None
    member = source.told.pass_over(Cursor(2, 0))
    assert await read(member, 2) == ["3", "4"]


async def test_a_slow_member_is_cut_off_and_holds_up_nobody(source, monkeypatch) -> None:
    monkeypatch.setattr(broadcast, "LONGEST_QUEUE", 2)
    slow, quick = source.told.join(), source.told.join()
    for number in (1, 2, 3):
        await source.gives(number)
        assert await read(quick, 1) == [str(number)]
    assert (slow.is_cut_off, quick.is_cut_off) == (True, False)


async def test_who_sends_to_a_slow_member_is_stopped(source, monkeypatch) -> None:
    monkeypatch.setattr(broadcast, "LONGEST_QUEUE", 2)
    slow = source.told.join()

    async def send() -> None:
        await slow.next()
        await asyncio.Event().wait()

    sending = asyncio.create_task(send())
    await source.gives(1, 2, 3, 4)
    await passed()
    assert (sending.cancelled(), slow.is_cut_off) == (True, True)


async def test_the_end_is_told_with_its_reason(source) -> None:
    member = source.told.join()
    await source.gives(1)
    await source.ends()
    assert (await read(member, 2), member.ending, source.is_gone) == (["1"], "refused", True)


async def test_it_ends_with_its_last_member() -> None:
    source = Source()
    first, second = source.told.join(), source.told.join()
    first.leave()
    assert not source.is_gone
    second.leave()
    assert source.is_gone
    await passed()


async def test_who_has_left_is_told_nothing(source) -> None:
    member = source.told.join()
    member.leave()
    await source.gives(1)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await member.next()


async def test_who_is_ahead_of_the_others_is_told_nothing_twice(source) -> None:
    """An execution of one's own may have told what the shared one has yet to tell."""
    await source.gives(1)
    member = source.told.pass_over(Cursor(2, 0))
    await source.gives(2, 3)
    assert await read(member, 1) == ["3"]
