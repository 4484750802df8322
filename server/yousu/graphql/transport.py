"""GraphQL over HTTP, over graphql-transport-ws and as server-sent events."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import strawberry
from cross_web import AsyncHTTPRequestAdapter, HTTPException
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http import GraphQLRequestData
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types.graphql import OperationType
from strawberry.types.unset import UNSET, UnsetType

from yousu.city import City
from yousu.feed.leaving import Leaving
from yousu.feed.wake import Bell
from yousu.graphql.admission import Admission
from yousu.graphql.asked import Asked, asked_of
from yousu.graphql.callers import recognised
from yousu.graphql.context import Context
from yousu.graphql.encoding import encoded
from yousu.graphql.event_stream import EventStream, asks_for_events
from yousu.graphql.following import Following
from yousu.graphql.limits.calls import Calls
from yousu.graphql.limits.followers import ALL, Followers, whose
from yousu.graphql.limits.json_text import read_json
from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.requests import (
    Answering,
    RequestRefused,
    check_media_type,
    check_time,
    told_by_code,
    too_many_calls,
    unreadable,
    within,
)
from yousu.graphql.media_types import Accepting, accepted, without_data
from yousu.graphql.schemas import Schemas
from yousu.graphql.sharing import SharedStreams
from yousu.graphql.socket import TRY_AGAIN_LATER, Socket
from yousu.identity import Identity
from yousu.identity.seats import HEADER
from yousu.language import language_of

# Whoever is lured to an address must change nothing by it.
OF_GET = (OperationType.SUBSCRIPTION,)


class Transport(GraphQL[Context, None]):
    """One endpoint for queries, mutations and subscriptions.

    A token comes in the Authorization header, or in the payload of a socket's connection_init.
    """

    graphql_transport_ws_handler_class = Socket

    def __init__(
        self,
        schemas: Schemas,
        city: City,
        identity: Identity,
        bell: Bell,
        limits: Limits,
        leaving: Leaving,
        *,
        explorer: bool,
    ) -> None:
        super().__init__(
            schemas.of(city.host),
            graphql_ide="graphiql" if explorer else None,
            allow_queries_via_get=False,
            subscription_protocols=[GRAPHQL_TRANSPORT_WS_PROTOCOL],
            connection_init_wait_timeout=timedelta(seconds=limits.greeting_seconds),
            max_subscriptions_per_connection=None,
            allowed_origins=limits.origins,
        )
        self._limits, self.calls = limits, Calls(city.redis, limits)
        self.followers = Followers(limits)
        self.admission, self._shared = Admission(identity, leaving), SharedStreams(self.encode_json)
        self._schemas, self._city, self._identity, self._bell = schemas, city, identity, bell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers by the plugins in force, within the limits."""
        self.schema = self.in_force()
        if scope["type"] == "websocket":
            await self._talk(scope, receive, send)
            return
        answering = Answering(send)
        limited = within(receive, self._limits)
        try:
            if asks_for_events(scope):
                await self._stream(scope, limited, answering.send)
            else:
                await super().__call__(scope, limited, answering.send)
        except RequestRefused as refused:
            await answering.refuse(refused, scope, receive)

    async def _talk(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            with self.followers.room(ALL):
                await super().__call__(scope, receive, send)
        except RequestRefused:
            await WebSocket(scope, receive, send).close(TRY_AGAIN_LATER)

    async def _stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self.followers.room(ALL):
            with told_by_code():
                stream = await self._events(Request(scope, receive))
            with self.followers.room(whose(stream.context, scope)):
                await stream(scope, receive, send)

    async def _events(self, request: Request) -> EventStream:
        """What is asked for, as an event stream. Raises HTTPException and RequestRefused."""
        adapter = self.request_adapter_class(request)
        if not self.is_request_allowed(adapter):
            raise HTTPException(405, "GraphQL only supports GET and POST requests.")
        told = await self.parse_http_body(adapter)
        if isinstance(told, list):
            raise HTTPException(400, "An event stream carries one operation.")
        asked = asked_of(told.query or "", told.variables, told.operation_name, told.extensions)
        following = self.following(asked, await self.get_context(request, Response()))
        following.resumes = request.headers.get("last-event-id")
        following.kinds = OF_GET if request.method == "GET" else OperationType
        return EventStream(following, self.admission, self.encode_json)

    def in_force(self) -> strawberry.Schema:
        """The schema of the plugins that are on now."""
        return self._schemas.of(self._city.host)

    def following(self, asked: Asked, context: Context) -> Following:
        """An operation of a client, by the plugins that are on now."""
        return Following(self._shared, self.in_force(), asked, context)

    async def admits(self, context: Context, address: str) -> bool:
        """Whether one more call of the caller is within the limits."""
        return (await self.calls.count(context.caller, address)).is_within

    async def get_sub_response(self, request: Request | WebSocket) -> Response:
        return Accepting.of(request.headers)

    def create_response(self, response_data: Any, sub_response: Response) -> Response:
        check_time(response_data)
        answer = super().create_response(response_data, sub_response)
        return accepted(answer, response_data, sub_response)

    async def process_result(self, request: Request, result: Any) -> Any:
        return without_data(await super().process_result(request, result), result.errors)

    async def get_context(
        self, request: Request | WebSocket, response: Response | WebSocket
    ) -> Context:
        context = Context(self._city, self._bell, _language(request), limits=self._limits)
        await self._recognise(context, request.headers)
        if isinstance(request, WebSocket):
            # It is a call once it has said whose it is.
            return context
        client = request.client
        counted = await self.calls.count(context.caller, client.host if client else "")
        if not counted.is_within:
            raise too_many_calls(counted)
        if isinstance(response, Response):
            response.headers.update(counted.headers())
        return context

    async def on_ws_connect(self, context: Context) -> dict[str, object] | UnsetType | None:
        """Takes the token of connection_init; refuses the socket when it is not valid."""
        told = context.connection_params or {}
        if "authorization" in told:
            await self._recognise(context, told)
            if context.caller is None:
                raise ConnectionRejectionError
        nothing: UnsetType = UNSET
        return nothing

    async def _recognise(self, context: Context, headers: Mapping[str, str]) -> None:
        found = await recognised(self._identity, headers)
        shown = ("authorization", HEADER)
        context.shown = {name: headers[name] for name in shown if name in headers}
        if isinstance(found, GraphQLError):
            context.caller, context.refusal = None, found
        else:
            context.caller, context.refusal = found, None

    async def run(self, request: Any, context: Any = UNSET, root_value: Any = UNSET) -> Any:
        with told_by_code():
            return await super().run(request, context, root_value)

    async def parse_http_body(
        self, request: AsyncHTTPRequestAdapter
    ) -> GraphQLRequestData | list[GraphQLRequestData]:
        """Raises RequestRefused."""
        if request.method == "POST":
            check_media_type(request.content_type or "")
        with told_by_code():
            return await super().parse_http_body(request)

    def parse_json(self, data: str | bytes) -> object:
        """The body of a request. Raises RequestRefused."""
        try:
            return self.decode_json(data)
        except json.JSONDecodeError as wrong:
            raise unreadable(wrong) from None

    def decode_json(self, data: str | bytes) -> object:
        return read_json(data, self._limits.nesting)

    def encode_json(self, data: object) -> str:
        return encoded(data)


def _language(request: Request | WebSocket) -> str:
    return language_of(request.headers.get("accept-language"))
