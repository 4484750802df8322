"""uvicorn, as this project runs it."""

from collections.abc import Generator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette

USUAL_MESSAGE_BYTES = 256 * 1024


class Server(uvicorn.Server):
    """Leaves the signals to this process, which may have servers of its own to stop after it."""

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def http_server(
    app: Starlette,
    host: str,
    port: int,
    drain_seconds: int,
    message_bytes: int = USUAL_MESSAGE_BYTES,
) -> Server:
    """A server that, once told to stop, lets what is under way take so many seconds, and takes
    messages of so many bytes on a socket."""
    return Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            ws="websockets-sansio",
            ws_per_message_deflate=False,
            ws_max_size=message_bytes,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=drain_seconds,
        )
    )
