"""One operation of one client: first what it missed, then what all are told who follow the same."""

from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from dataclasses import dataclass, replace

import strawberry
from strawberry.types.graphql import OperationType

from yousu.feed.broadcast import Broadcast, Member, Update
from yousu.feed.log import Cursor
from yousu.graphql.asked import Asked
from yousu.graphql.context import Context
from yousu.graphql.sharing import SharedStreams
from yousu.graphql.standing import Standing
from yousu.graphql.streamed import streamed

Updates = AsyncGenerator[Update, None]


@dataclass(eq=False)
class Following:
    """Whoever has told an update asks for the next; up to `place` the client has them all.

    `resumes` is the cursor of a client that comes again, whatever its document says; `kinds` are
    the operations that it may ask for.
    """

    shared: SharedStreams
    schema: strawberry.Schema
    asked: Asked
    context: Context
    resumes: str | None = None
    kinds: Iterable[OperationType] = OperationType
    place: Cursor | None = None
    _member: Member | None = None

    @property
    def is_cut_off(self) -> bool:
        """Whether the client was too slow: whoever tells it is cancelled."""
        return self._member is not None and self._member.is_cut_off

    async def updates(self) -> Updates:
        """What is to be told. Raises NotBegun."""
        async with aclosing(self._source()) as source:
            async for update in source:
                yield update
                self.place = update.place or self.place

    def _source(self) -> Updates:
        if not self.asked.is_shared or self.context.caller is None:
            return self._alone(Standing(self.resumes))
        after = self.resumes or self.asked.after
        return self._from_now_on() if after is None else self._behind(after)

    async def _from_now_on(self) -> Updates:
        broadcast = self._broadcast()
        with broadcast.joined() as member:
            await broadcast.begun()
            if member.place is not None:
                yield Update(member.place, None)
            async with aclosing(self._told(member)) as told:
                async for update in told:
                    yield update

    async def _behind(self, after: str) -> Updates:
        """Joins the others, then catches up to the end of the log, and leaves out what it has of
        what the others were told meanwhile: there is no seam. Again, if that took too long."""
        has_caught_up = False
        while not has_caught_up:
            broadcast = self._broadcast()
            with broadcast.joined() as member:
                await broadcast.begun()
                standing = Standing(str(self.place or after), is_only_missed=True)
                async with aclosing(self._alone(standing)) as missed:
                    async for update in missed:
                        yield update
                self.place, has_caught_up = standing.place, not member.is_cut_off
                if has_caught_up:
                    async with aclosing(self._told(member)) as told:
                        async for update in told:
                            yield update

    async def _told(self, member: Member) -> Updates:
        self._member = member
        while (update := await member.next()) is not None:
            if self.place is None or update.place is None or update.place > self.place:
                yield update

    def _alone(self, standing: Standing) -> Updates:
        own = replace(self.context, standing=standing)
        variables, encode = self.asked.variables, self.shared.encode
        return streamed(self.schema, self.asked, variables, own, encode, self.kinds)

    def _broadcast(self) -> Broadcast:
        return self.shared.running(self.schema, self.asked, self.context)
