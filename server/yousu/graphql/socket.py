"""One socket of graphql-transport-ws, and the subscriptions that it follows."""

import asyncio
import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from graphql import GraphQLError
from starlette.websockets import WebSocketDisconnect
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
from strawberry.types.execution import ExecutionResult, PreExecutionError
from strawberry.utils.aio import aclosing

from yousu.feed.broadcast import Member
from yousu.feed.log import Cursor
from yousu.graphql.context import Context
from yousu.graphql.limits.messages import is_message
from yousu.graphql.limits.requests import GO_ON_LATER, RATE_LIMITED
from yousu.graphql.problems import BadRequest
from yousu.graphql.sharing import Asked, asked_of

if TYPE_CHECKING:
    from yousu.graphql.transport import Transport

TOO_SLOW, FORBIDDEN, TRY_AGAIN_LATER = 4429, 4403, 1013


class SocketAdapter(ASGIWebSocketAdapter):
    """Sends what was encoded already, too."""

    async def send_encoded(self, text: str) -> None:
        try:
            await self.ws.send_text(text)
        except WebSocketDisconnect as gone:
            raise WebSocketDisconnected from gone


class Socket(BaseGraphQLTransportWSHandler[Context, None]):
    """Every operation begins by the plugins in force, however old its socket is.

    Subscriptions that ask and see the same share one execution. One that goes on behind a cursor
    catches up by itself, and then passes over to the others.
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
            if not self._take():
                await self.websocket.close(TRY_AGAIN_LATER, "You have too many sockets; close some")
                return
            self._watch = asyncio.create_task(self._close_when_refused())

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        self.schema = self.transport.in_force()
        client = cast(SocketAdapter, self.websocket).ws.client
        if len(self.operations) >= self.context.limits.subscriptions:
            told = "This socket has all the operations that it takes; end some."
            await self._decline(message["id"], BadRequest("TOO_MANY_OPERATIONS", told))
        elif not await self.transport.admits(self.context, client.host if client else ""):
            await self._decline(message["id"], BadRequest(RATE_LIMITED, GO_ON_LATER))
        else:
            await super().handle_subscribe(message)

    async def _decline(self, id: str, error: BadRequest) -> None:
        await self.send_message({"id": id, "type": "error", "payload": [error.formatted]})

    def _take(self) -> bool:
        """Whether the caller may have this socket, too."""
        client, caller = cast(SocketAdapter, self.websocket).ws.client, self.context.caller
        who = f"{caller.actor.kind}:{caller.actor.id}" if caller else str(client and client.host)
        if self.transport.sockets_of_callers.take(who):
            self._taken_by = who
        return self._taken_by is not None

    async def shutdown(self) -> None:
        if self._taken_by is not None:
            self.transport.sockets_of_callers.let_go(self._taken_by)
        if self._watch is not None:
            self._watch.cancel()
        await super().shutdown()

    async def run_operation(self, operation: Operation[Context, None]) -> None:
        asked = asked_of(operation.query, operation.variables, operation.operation_name)
        if asked is None or self.context.caller is None:
            await super().run_operation(operation)
            return
        try:
            await self._follow(operation, asked)
        except WebSocketDisconnected:
            return

    async def _follow(self, operation: Operation[Context, None], asked: Asked) -> None:
        shared = self.transport.shared.running(self.transport.in_force(), asked, self.context)
        if asked.after is None:
            await self._tell(operation, shared.join())
            return
        waiting = shared.join()
        try:
            member = await self._catch_up(operation, asked)
        finally:
            waiting.leave()
        if member is not None:
            await self._tell(operation, member)

    async def _catch_up(
        self, operation: Operation[Context, None], asked: Asked
    ) -> Member[PreExecutionError] | None:
        """Tells what lies behind the cursor, until the others are reached; None if that ends."""
        context, schema = replace(self.context), self.transport.in_force()
        source = await schema.stream(
            operation.query,
            variable_values=operation.variables,
            context_value=context,
            operation_name=operation.operation_name,
        )
        async with aclosing(source):
            async for result in source:
                if isinstance(result, PreExecutionError):
                    await self._refuse(operation, result)
                    return None
                assert isinstance(result, ExecutionResult)
                await operation.send_next(result)
                shared = self.transport.shared.running(schema, asked, self.context)
                if context.place and (member := shared.pass_over(context.place)):
                    return member
        await self._complete(operation)
        return None

    async def _tell(
        self, operation: Operation[Context, None], member: Member[PreExecutionError]
    ) -> None:
        """Tells a member's updates to the client, one after another."""
        begins = f'{{"id":{json.dumps(operation.id)},"type":"next","payload":'
        adapter, place = cast(SocketAdapter, self.websocket), None
        try:
            while (update := await member.next()) is not None:
                await adapter.send_encoded(f"{begins}{update.payload}}}")
                place = update.place
        except asyncio.CancelledError:
            if not member.is_cut_off:
                raise
            await self._cut_off(place)
            return
        finally:
            member.leave()
        if member.ending is not None:
            await self._refuse(operation, member.ending)
        else:
            await self._complete(operation)

    @staticmethod
    def _get_pre_execution_close_reason(error: GraphQLError) -> None:
        """A document that can't be read is an error of its operation, and costs no other one."""

    async def _refuse(
        self, operation: Operation[Context, None], refused: PreExecutionError
    ) -> None:
        assert refused.errors
        await operation.send_initial_errors(refused.errors)

    async def _complete(self, operation: Operation[Context, None]) -> None:
        await operation.send_operation_message(CompleteMessage(id=operation.id, type="complete"))

    async def _cut_off(self, place: Cursor | None) -> None:
        """The client is told where to go on, once it has read what is under way; one that never
        does is dropped when it answers no ping."""
        told = f"Too slow; go on after {place}" if place else "Too slow; subscribe again"
        with suppress(WebSocketDisconnected, RuntimeError):
            await self.websocket.close(TOO_SLOW, told)

    async def _close_when_refused(self) -> None:
        """A token that has expired, or was revoked, ends its socket."""
        while True:
            await asyncio.sleep(self.transport.seconds_to_next_look(self.context))
            if (refused := await self.transport.refused(self.context)) is not None:
                await self._forbid(refused)
                return

    async def _forbid(self, refused: GraphQLError) -> None:
        with suppress(WebSocketDisconnected, RuntimeError):
            await self.websocket.close(FORBIDDEN, refused.message[:120])
