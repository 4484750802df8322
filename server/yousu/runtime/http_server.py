"""uvicorn, as this project runs it."""

import socket
import time
from collections.abc import Generator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette

from yousu.feed.leaving import Leaving
from yousu.runtime.connection import Connection

# Who reads nothing for so long is gone, though the system on the other side still answers.
SECONDS_TO_READ = 60
USUAL_MESSAGE_BYTES = 256 * 1024


class Server(uvicorn.Server):
    """Leaves the signals to this process, which may have servers of its own to stop after it."""

    def __init__(self, config: uvicorn.Config, leaving: Leaving, drain_seconds: int) -> None:
        super().__init__(config)
        self._leaving, self._drain_seconds = leaving, drain_seconds

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for server in self.servers:
            for listener in server.sockets:
                _drop_who_never_reads(listener)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Takes no new connections, lets those who follow be told where to go on, and then what
        is under way take the rest of the time."""
        for server in self.servers:
            server.close()
        began = time.monotonic()
        await self._leaving.leave(self._drain_seconds / 2)
        left = self._drain_seconds - (time.monotonic() - began)
        self.config.timeout_graceful_shutdown = max(1, round(left))
        await super().shutdown(sockets)


def _drop_who_never_reads(listener: socket.socket) -> None:
    """Connections have this of the socket that listens. Where the system does not know it, they
    stay until the other side ends them."""
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        milliseconds = SECONDS_TO_READ * 1000
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, milliseconds)


def http_server(
    app: Starlette,
    host: str,
    port: int,
    drain_seconds: int,
    leaving: Leaving,
    message_bytes: int = USUAL_MESSAGE_BYTES,
) -> Server:
    """A server that, once told to stop, lets what is under way take so many seconds, and takes
    messages of so many bytes on a socket."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        http=Connection,
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_max_size=message_bytes,
        log_config=None,
        access_log=False,
    )
    return Server(config, leaving, drain_seconds)
