"""One stream of updates, told to many: each has a queue of its own, and none waits for another."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from yousu.feed.at_once import Rest, at_once
from yousu.feed.log import Cursor

# Who is behind by more is cut off; the updates themselves are shared, and in memory once.
LONGEST_QUEUE = 500


@dataclass(frozen=True)
class Update:
    """What is told, encoded once, and the place in the log behind it, if it is told from there;
    without a payload, that a stream begins at that place."""

    place: Cursor | None
    payload: str | None


@dataclass(frozen=True)
class Begun:
    """An update that is being posted."""

    update: Update
    rest: Rest


Post: TypeAlias = Callable[[Update], Coroutine[Any, Any, None]]


class Member:
    """One of those who are told. It has all up to `place`, and is told what lies behind."""

    def __init__(self, place: Cursor | None) -> None:
        self.place = place
        self.is_cut_off = False
        self._queue: deque[Update | Begun | Exception | None] = deque()
        self._idle: asyncio.Future[None] | None = None
        self._post: Post | None = None
        self._relaying: asyncio.Task[object] | None = None

    async def relay(self, post: Post) -> None:
        """Posts one update after another until the stream ends. Raises what the stream has raised;
        is cancelled when the member is cut off."""
        self._post, self._relaying = post, asyncio.current_task()
        if self.is_cut_off:
            self._end_relaying()
        while True:
            while self._queue:
                told = self._queue.popleft()
                if told is None:
                    return
                await self._relay(told, post)
            self._idle = asyncio.get_running_loop().create_future()
            await self._idle

    async def _relay(self, told: Update | Begun | Exception, post: Post) -> None:
        if isinstance(told, Exception):
            raise told
        if isinstance(told, Begun):
            await told.rest
            self.place = told.update.place
        elif self._is_new(told):
            await post(told)
            self.place = told.place

    def tell(self, told: Update | Exception | None) -> None:
        """Never waits: whatever can't be posted at once is posted by who relays. One that has too
        much to read is cut off, in the middle of whatever is being posted to it."""
        is_idle = self._idle is not None and not self._idle.done()
        if self._post is None or not is_idle or not isinstance(told, Update):
            self._add(told)
        elif self._is_new(told):
            if (rest := at_once(self._post(told))) is not None:
                self._add(Begun(told, rest))
            else:
                self.place = told.place

    def _is_new(self, update: Update) -> bool:
        return self.place is None or update.place is None or update.place > self.place

    def _add(self, told: Update | Begun | Exception | None) -> None:
        if self.is_cut_off:
            return
        if len(self._queue) < LONGEST_QUEUE:
            self._queue.append(told)
            if self._idle is not None and not self._idle.done():
                self._idle.set_result(None)
        else:
            self.is_cut_off = True
            self._end_relaying()

    def _end_relaying(self) -> None:
        if self._relaying is not None:
            self._relaying.cancel()


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
                    # A burst has been read already: between two updates of it others take a turn.
                    await asyncio.sleep(0)
        except Exception as fault:  # noqa: BLE001  # each member raises it
            end = fault
        finally:
            self._gone()
            self._begun.set()
            self._tell(end)

    def _tell(self, told: Update | Exception | None) -> None:
        for member in tuple(self._members):
            member.tell(told)
