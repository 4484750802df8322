"""The body of an upload as it comes, and what still comes when the answer is there already."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from yousu.case.problem import ProblemCode, Refused

LONGEST_STALL_SECONDS = 30.0
LONGEST_UPLOAD_SECONDS = 1800.0
# Most clients send all they have before they look for an answer, and lose it when the connection
# is closed meanwhile.
LONGEST_REST_SECONDS = 5.0
LARGEST_REST_BYTES = 64 * 2**20


class UploadBody:
    """Of one request."""

    def __init__(self, request: Request) -> None:
        self._request, self._is_over = request, False

    async def pieces(self) -> AsyncIterator[bytes]:
        """Raises Refused when they come too slowly, and ClientDisconnect."""
        ends_at, body = time.monotonic() + LONGEST_UPLOAD_SECONDS, self._request.stream()
        while True:
            left = min(LONGEST_STALL_SECONDS, ends_at - time.monotonic())
            try:
                async with asyncio.timeout(left):
                    piece = await anext(body)
            except (StopAsyncIteration, ClientDisconnect) as end:
                self._is_over = True
                if isinstance(end, ClientDisconnect):
                    raise
                return
            except TimeoutError:
                raise Refused(ProblemCode.UPLOAD_TOO_SLOW) from None
            if piece:
                yield piece

    async def forget_the_rest(self) -> None:
        """Takes what still comes and keeps none of it, for a while and up to so many bytes."""
        if self._is_over:
            return
        taken = 0
        with suppress(TimeoutError, ClientDisconnect):
            async with asyncio.timeout(LONGEST_REST_SECONDS):
                async for piece in self._request.stream():
                    taken += len(piece)
                    if taken > LARGEST_REST_BYTES:
                        return


class EarlyAnswer(JSONResponse):
    """An answer that does not wait for the end of the body; the connection is closed behind it."""

    def __init__(
        self, content: object, status: int, headers: dict[str, str], body: UploadBody
    ) -> None:
        super().__init__(content, status_code=status, headers=headers | {"connection": "close"})
        self._upload = body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        start = {"status": self.status_code, "headers": self.raw_headers}
        await send({"type": "http.response.start", **start})
        await send({"type": "http.response.body", "body": self.body, "more_body": True})
        await self._upload.forget_the_rest()
        await send({"type": "http.response.body", "body": b"", "more_body": False})
