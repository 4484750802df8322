"""`yousu serve`: answer GraphQL over HTTP and WebSockets."""

import asyncio
from typing import Annotated

import typer

from yousu.graphql.schemas import Schemas
from yousu.runtime.app import build_app
from yousu.runtime.http_server import http_server
from yousu.runtime.identity import open_identity
from yousu.runtime.limits import load_limits
from yousu.runtime.memory import keep_what_is_loaded
from yousu.runtime.open_city import migrated_city, renew
from yousu.runtime.operation import Operation
from yousu.runtime.ports import claim_port
from yousu.runtime.running import run, stop_on_signals
from yousu.runtime.settings import Settings


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
        operation = Operation(stop, settings.metrics_token)
        limits = load_limits()
        app = build_app(
            city, Schemas(), identity, dev=settings.dev, operation=operation, limits=limits
        )
        keep_what_is_loaded()
        server = http_server(
            app,
            settings.host,
            port,
            settings.drain_seconds,
            operation.leaving,
            limits.message_bytes,
        )
        serving = asyncio.create_task(server.serve())
        leaving = asyncio.create_task(_time_to_leave(stop, settings.leave_seconds))
        await asyncio.wait([serving, leaving], return_when=asyncio.FIRST_COMPLETED)
        server.should_exit = True
        await serving
        leaving.cancel()


async def _time_to_leave(stop: asyncio.Event, seconds: int) -> None:
    """From when we are told to stop, /readyz says so: whoever sends requests has so long to send
    them elsewhere."""
    await stop.wait()
    await asyncio.sleep(seconds)
