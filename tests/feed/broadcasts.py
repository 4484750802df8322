"""A stream that a test feeds, and readers of what it is told."""

import asyncio
from collections.abc import AsyncGenerator

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


class Reader:
    """Reads what a member is told; one that is stuck reads nothing more."""

    def __init__(self, member: Member) -> None:
        self.member, self.read, self.is_stuck = member, list[str | None](), False
        self.relaying = asyncio.create_task(member.relay(self._take))

    async def _take(self, update: Update) -> None:
        if self.is_stuck:
            await asyncio.Event().wait()
        self.read.append(update.payload)

    async def has_ended(self) -> None:
        async with asyncio.timeout(5):
            await self.relaying
