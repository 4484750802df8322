"""What one request may take: bytes, time, and calls. Told by status and code."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from json import JSONDecodeError
from typing import Any

from cross_web import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive, Scope, Send

from yousu.graphql.limits.counted import Counted
from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.time_limit import TIMED_OUT


class RequestRefused(Exception):
    """A request that takes too much, or is none; what is told of it."""

    def __init__(
        self,
        status: HTTPStatus,
        code: str,
        message: str,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status, self.code, self._headers = status, code, headers

    def response(self) -> Response:
        error = {"message": str(self), "extensions": {"code": self.code}}
        return JSONResponse({"errors": [error]}, int(self.status), self._headers)


RATE_LIMITED, GO_ON_LATER = "RATE_LIMITED", "You make too many calls; go on in a minute."
# Without it the server would read on, as slowly as it comes.
NOTHING_MORE = {"connection": "close"}
CODES = {
    HTTPStatus.NOT_FOUND: "NOT_FOUND",
    HTTPStatus.METHOD_NOT_ALLOWED: "METHOD_NOT_ALLOWED",
}


@contextmanager
def told_by_code() -> Iterator[None]:
    """What Strawberry refuses in plain words is refused as everything else is."""
    try:
        yield
    except HTTPException as wrong:
        status = HTTPStatus(wrong.status_code)
        raise RequestRefused(status, CODES.get(status, "BAD_REQUEST"), wrong.reason) from None


def check_media_type(content_type: str) -> None:
    """Raises RequestRefused for whatever a form of another site's page could send."""
    if content_type.partition(";")[0].strip().lower() != "application/json":
        told = "Send the body as application/json."
        raise RequestRefused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", told)


def unreadable(wrong: JSONDecodeError) -> RequestRefused:
    told = f"The body is no JSON that can be read: {wrong.msg}."
    return RequestRefused(HTTPStatus.BAD_REQUEST, "JSON_UNREADABLE", told)


def too_many_calls(counted: Counted) -> RequestRefused:
    status = HTTPStatus.TOO_MANY_REQUESTS
    return RequestRefused(status, RATE_LIMITED, GO_ON_LATER, counted.headers())


def too_many_followers() -> RequestRefused:
    told = "This server has all the followers that it takes; try again later."
    return RequestRefused(HTTPStatus.SERVICE_UNAVAILABLE, "TOO_MANY_FOLLOWERS", told)


def within(receive: Receive, limits: Limits) -> Receive:
    """The body of a request, as far as it is within the limits. Raises RequestRefused."""
    taken, is_whole, ends = 0, False, asyncio.get_running_loop().time() + limits.body_seconds

    async def limited() -> Message:
        nonlocal taken, is_whole
        try:
            # Once it is whole, one waits for the client to go away, however long that takes.
            async with asyncio.timeout_at(None if is_whole else ends):
                message = await receive()
        except TimeoutError:
            told = f"The body must be sent within {limits.body_seconds:g} seconds."
            raise RequestRefused(
                HTTPStatus.REQUEST_TIMEOUT, "BODY_TOO_SLOW", told, NOTHING_MORE
            ) from None
        taken += len(message.get("body", b""))
        if taken > limits.body_bytes:
            told = f"A request has at most {limits.body_bytes} bytes."
            raise RequestRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "BODY_TOO_LARGE", told)
        is_whole = not message.get("more_body", False)
        return message

    return limited


class Answering:
    """An answer under way: whether it has begun, so that another one would be too late."""

    def __init__(self, send: Send) -> None:
        self._send, self.has_begun = send, False

    async def send(self, message: Message) -> None:
        self.has_begun = True
        await self._send(message)

    async def refuse(self, refused: RequestRefused, scope: Scope, receive: Receive) -> None:
        """Tells why, unless something was told already."""
        if self.has_begun:
            raise refused
        await refused.response()(scope, receive, self._send)


def check_time(told: Mapping[str, Any]) -> None:
    """Raises RequestRefused for the answer of an operation that was broken off."""
    for error in told.get("errors") or ():
        if error.get("extensions", {}).get("code") == TIMED_OUT:
            raise RequestRefused(HTTPStatus.GATEWAY_TIMEOUT, TIMED_OUT, error["message"])
