"""One socket of graphql-transport-ws, and the operations that it carries."""

import asyncio
import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from starlette.websockets import WebSocketDisconnect
from starlette.websockets import WebSocketDisconnected as AlreadyClosed
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)
from strawberry.subscriptions.protocols.graphql_transport_ws.types import (
    CompleteMessage,
    ConnectionInitMessage,
    Message,
    SubscribeMessage,
)

from yousu.feed.broadcast import Update
from yousu.feed.log import Cursor
from yousu.graphql.admission import BROKEN, TOO_SLOW, Ending
from yousu.graphql.asked import asked_of
from yousu.graphql.context import Context
from yousu.graphql.following import Following
from yousu.graphql.limits.followers import whose
from yousu.graphql.limits.messages import is_message
from yousu.graphql.limits.requests import GO_ON_LATER, RATE_LIMITED
from yousu.graphql.problems import BadRequest
from yousu.graphql.streamed import NotBegun

if TYPE_CHECKING:
    from yousu.graphql.transport import Transport

TRY_AGAIN_LATER = 1013
# Whoever followed went away, or was sent away, while something was told.
GONE = (WebSocketDisconnect, WebSocketDisconnected, AlreadyClosed)


class Socket(BaseGraphQLTransportWSHandler[Context, None]):
    """Every operation begins by the plugins in force, however old its socket is.

    A socket ends with its caller's admission, and when it is too slow; it is told where to go on.
    """

    _watch: asyncio.Task[None] | None = None
    _taken_by: str | None = None

    @property
    def transport(self) -> "Transport":
        return cast("Transport", self.view)

    async def handle_message(self, message: Message) -> None:
        if is_message(message):
            await super().handle_message(message)
        else:
            await self.handle_invalid_message("A message has not the parts that it should")

    async def handle_connection_init(self, message: ConnectionInitMessage) -> None:
        await super().handle_connection_init(message)
        if self.connection_acknowledged and self._watch is None:
            # Taken before anything is waited for: the client knows already that it is let in.
            if not self._take():
                await self.websocket.close(TRY_AGAIN_LATER, "You have too many sockets; close some")
                return
            if not await self._admitted():
                await self.websocket.close(TRY_AGAIN_LATER, GO_ON_LATER)
                return
            self._followed: set[Following] = set()
            self._watch = self.transport.admission.leaving.when_told(self._end_in_time())

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        if len(self.operations) >= self.context.limits.subscriptions:
            told = "This socket has all the operations that it takes; end some."
            await self._decline(message["id"], BadRequest("TOO_MANY_OPERATIONS", told))
        elif not await self._admitted():
            await self._decline(message["id"], BadRequest(RATE_LIMITED, GO_ON_LATER))
        else:
            await super().handle_subscribe(message)

    async def _decline(self, id: str, error: BadRequest) -> None:
        await self.send_message({"id": id, "type": "error", "payload": [error.formatted]})

    async def _admitted(self) -> bool:
        """Whether one more call of whoever has the socket is within the limits."""
        client = cast(ASGIWebSocketAdapter, self.websocket).ws.client
        return await self.transport.admits(self.context, client.host if client else "")

    def _take(self) -> bool:
        """Whether the caller may have this socket, too."""
        who = whose(self.context, cast(ASGIWebSocketAdapter, self.websocket).ws.scope)
        if self.transport.followers.take(who):
            self._taken_by = who
        return self._taken_by is not None

    async def shutdown(self) -> None:
        if self._taken_by is not None:
            self.transport.followers.let_go(self._taken_by)
        if self._watch is not None:
            self._watch.cancel()
        await super().shutdown()

    async def run_operation(self, operation: Operation[Context, None]) -> None:
        asked = asked_of(operation.query, operation.variables, operation.operation_name)
        following = self.transport.following(asked, replace(self.context))
        self._followed.add(following)
        try:
            await self._tell(operation, following)
        except asyncio.CancelledError:
            if not following.is_cut_off:
                raise
            await self._end(TOO_SLOW, following.place)
        except GONE:
            return
        except Exception as fault:  # noqa: BLE001  # logged, and told without what is inside
            await self.handle_task_exception(fault)
            await self._end(BROKEN, following.place)
        finally:
            self._followed.discard(following)

    async def _tell(self, operation: Operation[Context, None], following: Following) -> None:
        """One update after another, then that it is complete."""
        begins = f'{{"id":{json.dumps(operation.id)},"type":"next","payload":'
        send = cast(ASGIWebSocketAdapter, self.websocket).ws.send

        async def post(update: Update) -> None:
            if update.payload is not None:
                await send({"type": "websocket.send", "text": f"{begins}{update.payload}}}"})

        try:
            await following.tell(post)
        except NotBegun as refused:
            await operation.send_initial_errors(refused.errors)
        else:
            complete = CompleteMessage(id=operation.id, type="complete")
            await operation.send_operation_message(complete)

    async def _end_in_time(self) -> None:
        ending = await self.transport.admission.ending(self.context)
        await self._end(ending, self._place())

    def _place(self) -> Cursor | None:
        """Behind which each operation goes on; of several, with something told again."""
        places = [one.place for one in self._followed if one.place is not None]
        if len(places) < 2:
            return places[0] if places else None
        return Cursor(min(places).stamp, -1)

    async def _end(self, ending: Ending, place: Cursor | None) -> None:
        """Tells so once the client has read what is under way. One that never does is dropped by
        the system, as one that has gone away is."""
        with suppress(WebSocketDisconnected, RuntimeError):
            await self.websocket.close(ending.close_code, ending.reason(place))
