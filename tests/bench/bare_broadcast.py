"""What followers are compared with: a bare Starlette application that sends one text to all.

Served as `yousu serve` is: `python -m tests.bench.bare_broadcast PORT`.
"""

import asyncio
import sys

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from yousu.feed.leaving import Leaving
from yousu.runtime.http_server import http_server
from yousu.runtime.memory import keep_what_is_loaded


class Broadcast:
    def __init__(self) -> None:
        self._sockets: set[WebSocket] = set()

    async def follow(self, socket: WebSocket) -> None:
        await socket.accept()
        self._sockets.add(socket)
        try:
            while True:
                await socket.receive_text()
        except WebSocketDisconnect:
            self._sockets.discard(socket)

    async def send(self, request: Request) -> Response:
        """Sends the body to everybody, so often as is asked."""
        text, times = (await request.body()).decode(), int(request.query_params["times"])
        for _ in range(times):
            for socket in self._sockets:
                await socket.send_text(text)
        return Response()


async def main(port: int) -> None:
    broadcast = Broadcast()
    routes = [
        WebSocketRoute("/", broadcast.follow),
        Route("/send", broadcast.send, methods=["POST"]),
    ]
    await http_server(Starlette(routes=routes), "127.0.0.1", port, 1, Leaving()).serve()


if __name__ == "__main__":
    keep_what_is_loaded()
    asyncio.run(main(int(sys.argv[1])))
