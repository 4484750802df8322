"""One stream of updates, told to many: each has a queue of its own, and none waits for another."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass

from yousu.feed.log import Cursor

# Who is behind by more is cut off; the updates themselves are shared, and in memory once.
LONGEST_QUEUE = 500


@dataclass(frozen=True)
class Update:
    """What is told, encoded once, and the place in the log behind it, if it is told from there;
    without a payload, that a stream begins at that place."""

    place: Cursor | None
    payload: str | None


class Member:
    """One of those who are told; all that lies behind `place` is."""

    def __init__(self, place: Cursor | None) -> None:
        self.place = place
        self._waiting = asyncio.Queue[Update | Exception | None](LONGEST_QUEUE)
        self._sending: asyncio.Task[object] | None = None
        self.is_cut_off = False

    async def next(self) -> Update | None:
        """The next update; None when the stream has ended. Raises what the stream has raised. Who
        sends is cancelled when the member is cut off."""
        self._sending = asyncio.current_task()
        told = await self._waiting.get()
        if isinstance(told, Exception):
            raise told
        return told

    def tell(self, told: Update | Exception | None) -> None:
        """Never waits: one that has too much to read is cut off, in the middle of whatever is being
        sent to it."""
        if self.is_cut_off:
            return
        try:
            self._waiting.put_nowait(told)
        except asyncio.QueueFull:
            self.is_cut_off = True
            if self._sending is not None:
                self._sending.cancel()


class Broadcast:
    """A stream, carried out once for all its members; it ends with the last of them, and `gone`
    is told so."""

    def __init__(self, source: AsyncGenerator[Update, None], gone: Callable[[], None]) -> None:
        self._source, self._gone = source, gone
        self._members: set[Member] = set()
        self._place: Cursor | None = None
        self._begun = asyncio.Event()
        self._telling = asyncio.create_task(self._tell_all())

    def begin(self, place: Cursor) -> None:
        """From now on all that lies behind the place is told."""
        self._place = place
        for member in self._members:
            member.place = place
        self._begun.set()

    async def begun(self) -> None:
        """Until it has begun; also when it never will."""
        await self._begun.wait()

    @contextmanager
    def joined(self) -> Iterator[Member]:
        """A member that is told all that comes, for the length of the block."""
        member = Member(self._place)
        self._members.add(member)
        try:
            yield member
        finally:
            self._members.discard(member)
            if not self._members:
                self._gone()
                self._telling.cancel()

    async def _tell_all(self) -> None:
        end: Exception | None = None
        try:
            async with aclosing(self._source) as source:
                async for update in source:
                    self._place = update.place
                    self._tell(update)
        except Exception as fault:  # noqa: BLE001  # each member raises it
            end = fault
        finally:
            self._gone()
            self._begun.set()
            self._tell(end)

    def _tell(self, told: Update | Exception | None) -> None:
        for member in tuple(self._members):
            member.tell(told)
