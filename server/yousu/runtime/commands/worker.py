"""`yousu worker`: fire timers and send notices. Any number may run side by side."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette

from yousu.city import City
from yousu.graphql.schemas import Schemas
from yousu.graphql.webhook_reader import WebhookReader
from yousu.notices import open_deliveries
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.http_server import http_server
from yousu.runtime.memory import keep_what_is_loaded
from yousu.runtime.open_city import check_migrated, open_city, renew
from yousu.runtime.operation import Operation, operation_routes
from yousu.runtime.ports import claim_port
from yousu.runtime.running import run, stop_on_signals
from yousu.runtime.settings import Settings
from yousu.timers.loop import get_ready
from yousu.timers.webhooks import WebhookSender, webhook_client
from yousu.timers.worker import work


def worker() -> None:
    """Fire timers and send notices until stopped; run as many as you like."""
    run(_work)


async def _work(settings: Settings) -> None:
    stop = stop_on_signals()
    async with (
        embedded_parts(settings) as parts,
        open_city(settings, parts) as city,
        open_deliveries(settings.delivery, settings) as deliveries,
    ):
        await check_migrated(city)
        await renew(city)
        await get_ready(city)
        keep_what_is_loaded()
        async with _answering(settings, city, stop), webhook_client() as http:
            webhooks = WebhookReader(Schemas()).read_some, WebhookSender(http).send_some
            await work(city, deliveries, stop, webhooks)


@asynccontextmanager
async def _answering(settings: Settings, city: City, stop: asyncio.Event) -> AsyncIterator[None]:
    """Answers probes for the length of the block, where the settings name a port."""
    if settings.worker_port is None:
        yield
        return
    operation = Operation(stop, settings.metrics_token)
    app = Starlette(routes=operation_routes(city, operation))
    port = claim_port(settings.host, settings.worker_port)
    server = http_server(app, settings.host, port, 1, operation.leaving)
    serving = asyncio.create_task(server.serve())
    try:
        yield
    finally:
        server.should_exit = True
        await serving
