"""`yousu serve`: answer GraphQL over HTTP and WebSockets."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from typing import Annotated

import typer
import uvicorn
from starlette.applications import Starlette

from yousu.graphql.schemas import Schemas
from yousu.runtime.app import build_app
from yousu.runtime.identity import open_identity
from yousu.runtime.open_city import migrated_city, renew
from yousu.runtime.ports import claim_port
from yousu.runtime.running import run, stop_on_signals
from yousu.runtime.settings import Settings

SECONDS_TO_DRAIN = 5


def serve(
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="The TCP port.")] = None,
) -> None:
    """Answer GraphQL until stopped. The database must be migrated."""

    async def main(settings: Settings) -> None:
        await _serve(settings, claim_port(settings.host, port or settings.port))

    run(main)


async def _serve(settings: Settings, port: int) -> None:
    stop = stop_on_signals()
    async with migrated_city(settings) as city, open_identity(settings, city) as identity:
        await renew(city)
        app = build_app(city, Schemas(), identity, dev=settings.dev)
        server = Server(_config(app, settings, port))
        serving = asyncio.create_task(server.serve())
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait([serving, stopping], return_when=asyncio.FIRST_COMPLETED)
        server.should_exit = True
        await serving
        stopping.cancel()


class Server(uvicorn.Server):
    """Leaves the signals to this process, which may have servers of its own to stop after it."""

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def _config(app: Starlette, settings: Settings, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=settings.host,
        port=port,
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=SECONDS_TO_DRAIN,
    )
