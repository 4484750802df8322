"""One operation of one client: first what it missed, then what all are told who follow the same."""

from collections.abc import AsyncGenerator, Iterable
from contextlib import ExitStack, aclosing
from dataclasses import dataclass, replace

import strawberry
from strawberry.types.graphql import OperationType

from yousu.feed.broadcast import Broadcast, Member, Post, Update
from yousu.feed.log import Cursor
from yousu.graphql.asked import Asked
from yousu.graphql.context import Context
from yousu.graphql.sharing import SharedStreams
from yousu.graphql.standing import Standing
from yousu.graphql.streamed import streamed

Updates = AsyncGenerator[Update, None]


@dataclass(eq=False)
class Following:
    """`resumes` is the cursor of a client that comes again, whatever its document says; `kinds` are
    the operations that it may ask for.
    """

    shared: SharedStreams
    schema: strawberry.Schema
    asked: Asked
    context: Context
    resumes: str | None = None
    kinds: Iterable[OperationType] = OperationType
    _place: Cursor | None = None
    _member: Member | None = None

    @property
    def is_cut_off(self) -> bool:
        """Whether the client was too slow: whoever tells it is cancelled."""
        return self._member is not None and self._member.is_cut_off

    @property
    def place(self) -> Cursor | None:
        """Up to here the client has all updates."""
        return self._place if self._member is None else self._member.place

    async def tell(self, post: Post) -> None:
        """Posts what is to be told, one after another. Raises NotBegun."""
        with ExitStack() as membership:
            async with aclosing(self._first(membership)) as first:
                async for update in first:
                    await post(update)
                    self._place = update.place
            if self._member is not None:
                await self._member.relay(post)

    def _first(self, membership: ExitStack) -> Updates:
        """What comes before that which the others are told."""
        if not self.asked.is_shared or self.context.caller is None:
            return self._alone(Standing(self.resumes))
        after = self.resumes or self.asked.after
        return self._beginning(membership) if after is None else self._missed(membership, after)

    async def _beginning(self, membership: ExitStack) -> Updates:
        broadcast = self._broadcast()
        self._member = membership.enter_context(broadcast.joined())
        await broadcast.begun()
        if self._member.place is not None:
            yield Update(self._member.place, None)

    async def _missed(self, membership: ExitStack, after: str) -> Updates:
        """Joins the others, then catches up to the end of the log. What it has of what the others
        were told meanwhile is left out then: there is no seam. Again, if that took too long."""
        while self._member is None:
            broadcast = self._broadcast()
            member = membership.enter_context(broadcast.joined())
            await broadcast.begun()
            standing = Standing(str(self._place or after), is_only_missed=True)
            async with aclosing(self._alone(standing)) as missed:
                async for update in missed:
                    yield update
            self._place = member.place = standing.place
            if member.is_cut_off:
                membership.close()
            else:
                self._member = member

    def _alone(self, standing: Standing) -> Updates:
        own = replace(self.context, standing=standing)
        variables, encode = self.asked.variables, self.shared.encode
        return streamed(self.schema, self.asked, variables, own, encode, self.kinds)

    def _broadcast(self) -> Broadcast:
        return self.shared.running(self.schema, self.asked, self.context)
