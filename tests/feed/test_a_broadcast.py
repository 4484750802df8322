"""One stream is told to many: none waits for another, none misses anything, none costs memory."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import ExitStack

import pytest

from yousu.feed import broadcast
from yousu.feed.broadcast import Broadcast, Member, Update
from yousu.feed.log import Cursor


def update(number: int) -> Update:
    return Update(Cursor(number, 0), str(number))


class Source:
    """A stream that gives what a test puts into it."""

    def __init__(self) -> None:
        self._coming: asyncio.Queue[Update | Exception | None] = asyncio.Queue()
        self.is_gone = False
        self.told = Broadcast(self._updates(), self._gone)

    async def gives(self, *numbers: int) -> None:
        for number in numbers:
            self._coming.put_nowait(update(number))
        await passed()

    async def ends(self, fault: Exception | None = None) -> None:
        self._coming.put_nowait(fault)
        await passed()

    async def _updates(self) -> AsyncGenerator[Update, None]:
        while (one := await self._coming.get()) is not None:
            if isinstance(one, Exception):
                raise one
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
    with source.told.joined():
        yield source
    await passed()


@pytest.fixture
def join(source) -> Iterator[Callable[[], Member]]:
    """Joins for the length of the test."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(source.told.joined())


async def read(member: Member, count: int) -> list[str | None]:
    async with asyncio.timeout(5):
        found = [await member.next() for _ in range(count)]
    return [one.payload for one in found if one is not None]


async def test_everybody_is_told_the_same_in_order(source, join) -> None:
    members = [join() for _ in range(3)]
    await source.gives(1, 2, 3)
    assert [await read(member, 3) for member in members] == [["1", "2", "3"]] * 3


async def test_who_joins_is_told_what_comes(source, join) -> None:
    await source.gives(1)
    member = join()
    await source.gives(2)
    assert (member.place, await read(member, 1)) == (Cursor(1, 0), ["2"])


async def test_who_was_there_before_it_began_is_told_from_its_beginning(source, join) -> None:
    member = join()
    source.told.begin(Cursor(7, 0))
    async with asyncio.timeout(1):
        await source.told.begun()
    assert member.place == Cursor(7, 0)


async def test_a_slow_member_is_cut_off_and_holds_up_nobody(source, join, monkeypatch) -> None:
    monkeypatch.setattr(broadcast, "LONGEST_QUEUE", 2)
    slow, quick = join(), join()
    for number in (1, 2, 3):
        await source.gives(number)
        assert await read(quick, 1) == [str(number)]
    assert (slow.is_cut_off, quick.is_cut_off) == (True, False)


async def test_who_sends_to_a_slow_member_is_stopped(source, join, monkeypatch) -> None:
    monkeypatch.setattr(broadcast, "LONGEST_QUEUE", 2)
    slow = join()

    async def send() -> None:
        await slow.next()
        await asyncio.Event().wait()

    sending = asyncio.create_task(send())
    await source.gives(1, 2, 3, 4)
    await passed()
    assert (sending.cancelled(), slow.is_cut_off) == (True, True)


async def test_the_end_is_told(source, join) -> None:
    member = join()
    await source.gives(1)
    await source.ends()
    assert (await read(member, 2), source.is_gone) == (["1"], True)


async def test_what_the_stream_raises_every_member_raises(source, join) -> None:
    members = [join(), join()]
    await source.ends(ValueError("refused"))
    for member in members:
        with pytest.raises(ValueError, match="refused"):
            await read(member, 1)


async def test_one_that_never_begins_keeps_nobody_waiting(source) -> None:
    await source.ends(ValueError("refused"))
    async with asyncio.timeout(1):
        await source.told.begun()


async def test_it_ends_with_its_last_member() -> None:
    source = Source()
    with source.told.joined():
        with source.told.joined():
            pass
        assert not source.is_gone
    assert source.is_gone
    await passed()


async def test_who_has_left_is_told_nothing(source) -> None:
    with source.told.joined() as member:
        pass
    await source.gives(1)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await member.next()
