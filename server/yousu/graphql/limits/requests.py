"""What one request may take: bytes, time, and calls. Told by status and code."""

import asyncio
from http import HTTPStatus

from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive, Scope, Send

from yousu.graphql.limits.limits import Limits


class RequestRefused(Exception):
    """A request that takes too much; what is told of it."""

    def __init__(self, status: HTTPStatus, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code

    def response(self) -> Response:
        error = {"message": str(self), "extensions": {"code": self.code}}
        headers = {"retry-after": "60"} if self.status is HTTPStatus.TOO_MANY_REQUESTS else None
        return JSONResponse({"errors": [error]}, int(self.status), headers)


def too_many_calls() -> RequestRefused:
    told = "You make too many calls; go on in a minute."
    return RequestRefused(HTTPStatus.TOO_MANY_REQUESTS, "RATE_LIMITED", told)


def too_many_followers() -> RequestRefused:
    told = "This server has all the followers that it takes; try again later."
    return RequestRefused(HTTPStatus.SERVICE_UNAVAILABLE, "TOO_MANY_FOLLOWERS", told)


def within(receive: Receive, limits: Limits) -> Receive:
    """The body of a request, as far as it is within the limits. Raises RequestRefused."""
    taken, is_whole = 0, False

    async def limited() -> Message:
        nonlocal taken, is_whole
        try:
            # Once it is whole, one waits for the client to go away, however long that takes.
            async with asyncio.timeout(None if is_whole else limits.body_seconds):
                message = await receive()
        except TimeoutError:
            told = f"The body must be sent within {limits.body_seconds:g} seconds."
            raise RequestRefused(HTTPStatus.REQUEST_TIMEOUT, "BODY_TOO_SLOW", told) from None
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


def too_long(limits: Limits) -> RequestRefused:
    told = f"It took longer than {limits.request_seconds:g} seconds; ask for less."
    return RequestRefused(HTTPStatus.GATEWAY_TIMEOUT, "TIMED_OUT", told)
