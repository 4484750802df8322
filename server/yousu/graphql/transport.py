"""GraphQL over HTTP, over graphql-transport-ws and as server-sent events."""

import json
from collections.abc import Mapping
from typing import Any

from cross_web import HTTPException
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
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
from yousu.graphql.event_stream import EventStream, asks_for_events
from yousu.graphql.following import Following
from yousu.graphql.schemas import Schemas
from yousu.graphql.sharing import SharedStreams
from yousu.graphql.socket import Socket, SocketAdapter
from yousu.identity import Identity
from yousu.identity.seats import HEADER

# Whoever is lured to an address must change nothing by it.
OF_GET = (OperationType.SUBSCRIPTION,)


class Transport(GraphQL[Context, None]):
    """One endpoint for queries, mutations and subscriptions.

    A token comes in the Authorization header, or in the payload of a socket's connection_init.
    """

    graphql_transport_ws_handler_class = Socket
    websocket_adapter_class = SocketAdapter

    def __init__(
        self,
        schemas: Schemas,
        city: City,
        identity: Identity,
        bell: Bell,
        leaving: Leaving,
        *,
        explorer: bool,
    ) -> None:
        super().__init__(
            schemas.of(city.host),
            graphql_ide="graphiql" if explorer else None,
            allow_queries_via_get=False,
            subscription_protocols=[GRAPHQL_TRANSPORT_WS_PROTOCOL],
        )
        self.admission, self._shared = Admission(identity, leaving), SharedStreams(self.encode_json)
        self._schemas, self._city, self._identity, self._bell = schemas, city, identity, bell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers by the plugins in force."""
        self.schema = self._schemas.of(self._city.host)
        if not asks_for_events(scope):
            await super().__call__(scope, receive, send)
            return
        try:
            stream = await self._events(Request(scope, receive))
        except HTTPException as refused:
            answer = PlainTextResponse(refused.reason, status_code=refused.status_code)
            await answer(scope, receive, send)
        else:
            await stream(scope, receive, send)

    async def _events(self, request: Request) -> EventStream:
        """What is asked for, as an event stream. Raises HTTPException."""
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

    def following(self, asked: Asked, context: Context) -> Following:
        """An operation of a client, by the plugins that are on now."""
        return Following(self._shared, self._schemas.of(self._city.host), asked, context)

    async def get_context(
        self, request: Request | WebSocket, response: Response | WebSocket
    ) -> Context:
        context = Context(self._city, self._bell, _language(request))
        await self._recognise(context, request.headers)
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

    def encode_json(self, data: object) -> str:
        """Chinese stays readable on the wire, and shorter."""
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _language(request: Request | WebSocket) -> str:
    """The first of the languages that the client names; Chinese if it names none."""
    wanted: Any = request.headers.get("accept-language") or "zh-Hans"
    return str(wanted).split(",")[0].strip().lower()
