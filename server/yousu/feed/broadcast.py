"""One stream of updates, told to many: each has a queue of its own, and none waits for another."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from yousu.feed.log import Cursor

# Who is behind by more is cut off; the updates themselves are shared, and in memory once.
LONGEST_QUEUE = 500
# So much of what was told is kept, for who catches up and passes over to the others.
KEPT = 500
E = TypeVar("E")


@dataclass(frozen=True)
class Update:
    """What is told, encoded once, and the place in the log behind it."""

    place: Cursor
    payload: str


class Member(Generic[E]):
    """One of those who are told what lies behind a place; everything for None."""

    def __init__(self, leave: Callable[["Member[E]"], None], behind: Cursor | None = None) -> None:
        self._leave, self._waiting = leave, asyncio.Queue[Update | None](LONGEST_QUEUE)
        self._behind = behind
        self._sending: asyncio.Task[object] | None = None
        self.is_cut_off = False
        self.ending: E | None = None

    async def next(self) -> Update | None:
        """The next update; None when the stream has ended. Who sends is cancelled when the member
        is cut off."""
        self._sending = asyncio.current_task()
        return await self._waiting.get()

    def tell(self, update: Update | None) -> None:
        """Never waits: one that has too much to read is cut off, in the middle of whatever is being
        sent to it."""
        has_it = self._behind and update and update.place <= self._behind
        if self.is_cut_off or has_it:
            return
        try:
            self._waiting.put_nowait(update)
        except asyncio.QueueFull:
            self.is_cut_off = True
            if self._sending is not None:
                self._sending.cancel()

    def leave(self) -> None:
        """Is told nothing more."""
        self._leave(self)


class Broadcast(Generic[E]):
    """A stream, carried out once for all its members; it ends with the last of them.

    `begins` tells the place before the first update, once the stream has begun; `ended` what to
    tell the members when it has ended by itself, and `gone` that it has.
    """

    def __init__(
        self,
        source: AsyncIterator[Update],
        begins: Callable[[], Cursor | None],
        ended: Callable[[], E | None],
        gone: Callable[[], None],
    ) -> None:
        self._source, self._begins, self._ended, self._gone = source, begins, ended, gone
        self._members: set[Member[E]] = set()
        self._kept: deque[Update] = deque()
        self._dropped: Cursor | None = None
        self._telling = asyncio.create_task(self._tell_all())

    def join(self, behind: Cursor | None = None) -> Member[E]:
        """A member that is told what comes, as far as it lies behind the place."""
        member = Member[E](self._left, behind)
        self._members.add(member)
        return member

    def pass_over(self, place: Cursor) -> Member[E] | None:
        """A member that is told all that lies behind the place; None while what is kept does not
        reach back to it."""
        reaches = self._dropped or self._begins()
        if reaches is None or place < reaches:
            return None
        member = self.join(place)
        for update in self._kept:
            member.tell(update)
        return member

    async def _tell_all(self) -> None:
        try:
            async for update in self._source:
                self._keep(update)
                for member in tuple(self._members):
                    member.tell(update)
        finally:
            self._gone()
            for member in self._members:
                member.ending = self._ended()
                member.tell(None)

    def _keep(self, update: Update) -> None:
        self._kept.append(update)
        if len(self._kept) > KEPT:
            self._dropped = self._kept.popleft().place

    def _left(self, member: Member[E]) -> None:
        self._members.discard(member)
        if not self._members:
            self._gone()
            self._telling.cancel()
