"""One stream is told to many: none waits for another, none misses anything, none costs memory."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack

import pytest
from tests.feed.broadcasts import Reader, Source, passed, update

from yousu.feed import broadcast
from yousu.feed.broadcast import Member, Update
from yousu.feed.log import Cursor


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


@pytest.fixture
async def reader(join) -> AsyncIterator[Callable[[], Reader]]:
    """Joins and reads for the length of the test."""
    readers: list[Reader] = []

    def joined() -> Reader:
        readers.append(Reader(join()))
        return readers[-1]

    yield joined
    for one in readers:
        one.relaying.cancel()
    await asyncio.gather(*(one.relaying for one in readers), return_exceptions=True)


async def test_everybody_is_told_the_same_in_order(source, reader) -> None:
    readers = [reader() for _ in range(3)]
    await source.gives(1, 2, 3)
    assert [one.read for one in readers] == [["1", "2", "3"]] * 3


async def test_who_joins_is_told_what_comes(source, reader) -> None:
    await source.gives(1)
    late = reader()
    place = late.member.place
    await source.gives(2)
    assert (place, late.read, late.member.place) == (Cursor(1, 0), ["2"], Cursor(2, 0))


async def test_who_has_caught_up_is_told_nothing_twice(source, join) -> None:
    """Some of what the others were told meanwhile, and some of what they have yet to be told."""
    member = join()
    await source.gives(1)
    member.place = Cursor(2, 0)
    ahead = Reader(member)
    await source.gives(2, 3)
    assert ahead.read == ["3"]


async def test_who_was_there_before_it_began_is_told_from_its_beginning(source, join) -> None:
    member = join()
    source.told.begin(Cursor(7, 0))
    async with asyncio.timeout(1):
        await source.told.begun()
    assert member.place == Cursor(7, 0)


async def test_who_begins_to_read_late_reads_all_that_came_since_it_joined(source, join) -> None:
    member = join()
    await source.gives(1, 2)
    late = Reader(member)
    await source.gives(3)
    await source.ends()
    await late.has_ended()
    assert late.read == ["1", "2", "3"]


async def test_one_that_is_stuck_holds_up_nobody(source, reader) -> None:
    stuck, quick = reader(), reader()
    await passed()
    stuck.is_stuck = True
    await source.gives(1, 2)
    assert (stuck.read, quick.read) == ([], ["1", "2"])


async def test_what_was_stuck_goes_on_in_order(source, join) -> None:
    member, read, free = join(), list[str | None](), asyncio.Event()

    async def take(update: Update) -> None:
        await free.wait()
        read.append(update.payload)

    relaying = asyncio.create_task(member.relay(take))
    await passed()
    await source.gives(1, 2, 3)
    free.set()
    await source.gives(4)
    await source.ends()
    await relaying
    assert read == ["1", "2", "3", "4"]


async def test_a_slow_member_is_cut_off_in_the_middle(source, reader, monkeypatch) -> None:
    monkeypatch.setattr(broadcast, "LONGEST_QUEUE", 2)
    slow, quick = reader(), reader()
    await passed()
    slow.is_stuck = True
    await source.gives(1)
    for number in (2, 3, 4):
        await source.gives(number)
    assert (slow.member.is_cut_off, slow.relaying.cancelled()) == (True, True)
    assert (quick.member.is_cut_off, quick.read) == (False, ["1", "2", "3", "4"])


async def test_one_that_was_behind_before_it_began_to_read_is_not_told_on(
    source, join, monkeypatch
) -> None:
    """Else it would miss what came while its queue was full, and never know."""
    monkeypatch.setattr(broadcast, "LONGEST_QUEUE", 2)
    member = join()
    await source.gives(1, 2, 3)
    late = Reader(member)
    await source.gives(4)
    assert (late.read, late.relaying.cancelled()) == (["1", "2"], True)


async def test_a_fault_of_one_that_reads_is_its_own(source, join, reader) -> None:
    async def fail(_: Update) -> None:
        raise ValueError("gone")

    failing, quick = asyncio.create_task(join().relay(fail)), reader()
    await passed()
    await source.gives(1)
    with pytest.raises(ValueError, match="gone"):
        await failing
    assert quick.read == ["1"]


async def test_the_end_is_told(source, reader) -> None:
    one = reader()
    await source.gives(1)
    await source.ends()
    await one.has_ended()
    assert (one.read, source.is_gone) == (["1"], True)


async def test_what_the_stream_raises_every_member_raises(source, reader) -> None:
    readers = [reader(), reader()]
    await source.ends(ValueError("refused"))
    for one in readers:
        with pytest.raises(ValueError, match="refused"):
            await one.has_ended()


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
        left = Reader(member)
        await passed()
    await source.gives(1)
    left.relaying.cancel()
    assert left.read == []


async def test_one_that_is_going_while_something_comes_disturbs_nobody(source, reader) -> None:
    going, quick = reader(), reader()
    await passed()
    going.relaying.cancel()
    going.member.tell(update(1))
    going.member.tell(None)
    await source.gives(2)
    assert quick.read == ["2"]


async def test_others_take_a_turn_between_two_updates_of_a_burst(source, join) -> None:
    turns, told = [0], list[int]()

    async def post(_: Update) -> None:
        told.append(turns[0])

    async def others() -> None:
        while True:
            turns[0] += 1
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(join().relay(post)), asyncio.create_task(others())]
    await source.gives(1, 2, 3)
    for task in tasks:
        task.cancel()
    assert len(set(told)) == 3
