"""Every request has an id, by which its lines in the log, its trace and its answer are found."""

import logging
import time

from opentelemetry.trace import SpanKind, Tracer
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from yousu.operation.spans import span
from yousu.runtime.request_id import HEADER, REQUEST_ID, request_id

logger = logging.getLogger("yousu.requests")
ANSWERS = ("http.response.start", "websocket.accept", "websocket.http.response.start")
PROBES = frozenset({"/healthz", "/readyz", "/metrics"})


class Followed:
    """Gives each request its id, and a span: the client's trace goes on in it. Of a request the log
    says the route that answered, never what the client wrote as its path."""

    def __init__(self, app: ASGIApp, tracer: Tracer) -> None:
        self._app, self._tracer = app, tracer
        self._propagator = TraceContextTextMapPropagator()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope)
        id = request_id(given.get(HEADER))
        REQUEST_ID.set(id)
        answered = _Answered(send, id)
        began = time.perf_counter()
        try:
            if scope["type"] == "http" and scope["path"] not in PROBES:
                await self._traced(scope, receive, answered, given)
            else:
                await self._app(scope, receive, answered.send)
        finally:
            _log(scope, answered.status, time.perf_counter() - began)

    async def _traced(
        self, scope: Scope, receive: Receive, answered: "_Answered", given: Headers
    ) -> None:
        attributes = {"http.request.method": scope["method"], "yousu.request.id": answered.id}
        parent = self._propagator.extract(given)
        with span(self._tracer, scope["method"], attributes, SpanKind.SERVER, parent) as current:
            await self._app(scope, receive, answered.send)
            current.update_name(f"{scope['method']} {_route(scope)}")
            current.set_attribute("http.response.status_code", answered.status)


class _Answered:
    """Sends an answer with the request's id, and keeps its status."""

    def __init__(self, send: Send, id: str) -> None:
        self._send, self.id = send, id
        # What a server gives for an application that broke.
        self.status = 500

    async def send(self, message: Message) -> None:
        if message["type"] in ANSWERS:
            self.status = message.get("status", 101)
            message.setdefault("headers", [])
            MutableHeaders(scope=message)[HEADER] = self.id
        await self._send(message)


async def broken(_: Request, __: Exception) -> PlainTextResponse:
    """What is said of a fault: by the id its lines in the log are found."""
    id = REQUEST_ID.get() or ""
    says = f"Something broke in here; report {id}."
    return PlainTextResponse(says, status_code=500, headers={HEADER: id})


def _route(scope: Scope) -> str:
    route = scope.get("route")
    return str(route.path) if route is not None else "elsewhere"


def _log(scope: Scope, status: int, seconds: float) -> None:
    method, route = scope.get("method", "socket"), _route(scope)
    facts = {"method": method, "route": route, "status": status, "seconds": round(seconds, 4)}
    level = logging.DEBUG if route in PROBES else logging.INFO
    said = "%s %s: %d in %.1f ms"
    logger.log(level, said, method, route, status, seconds * 1000, extra={"facts": facts})
