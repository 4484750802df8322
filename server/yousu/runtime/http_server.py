"""uvicorn, as this project runs it."""

from collections.abc import Generator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette


class Server(uvicorn.Server):
    """Leaves the signals to this process, which may have servers of its own to stop after it."""

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def http_server(app: Starlette, host: str, port: int, drain_seconds: int) -> Server:
    """A server that, once told to stop, lets what is under way take so many seconds."""
    return Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            ws="websockets-sansio",
            ws_per_message_deflate=False,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=drain_seconds,
        )
    )
