"""The web application: GraphQL, files in and out, and what operators ask."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route, WebSocketRoute

from yousu.city import City
from yousu.feed.wake import ARRANGEMENT, Bell
from yousu.graphql.attachment_download import attachment_route
from yousu.graphql.attachment_upload import upload_route
from yousu.graphql.bulletin_download import bulletin_route
from yousu.graphql.ledger_download import LedgerDownloads
from yousu.graphql.limits.limits import Limits
from yousu.graphql.schemas import Schemas
from yousu.graphql.transport import Transport
from yousu.identity import Identity
from yousu.ledger.formats import FORMATS
from yousu.open311 import open311_routes
from yousu.plugins.follow import follow_arrangements
from yousu.runtime.followed import Followed, broken
from yousu.runtime.operation import Operation, operation_routes


def build_app(
    city: City,
    schemas: Schemas,
    identity: Identity,
    *,
    dev: bool,
    operation: Operation | None = None,
    limits: Limits | None = None,
) -> Starlette:
    """The application of one city. In dev, GraphiQL answers a browser at /graphql."""
    downloads = LedgerDownloads(city, identity)
    bell, arranged = Bell(), Bell(ARRANGEMENT)
    operation, limits = operation or Operation(), limits or Limits()
    transport = Transport(schemas, city, identity, bell, limits, operation.leaving, explorer=dev)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        listening = [
            asyncio.create_task(bell.follow(city.redis)),
            asyncio.create_task(arranged.follow(city.redis)),
            asyncio.create_task(follow_arrangements(city.engine, city.hosts, arranged)),
        ]
        yield
        for task in listening:
            task.cancel()
        await asyncio.gather(*listening, return_exceptions=True)

    return Starlette(
        routes=[
            Route("/graphql", transport),
            WebSocketRoute("/graphql", transport),
            *(
                Route(f"/ledger.{suffix}", downloads.endpoint(format))
                for suffix, format in FORMATS.items()
            ),
            bulletin_route(city, identity),
            upload_route(city, identity),
            attachment_route(city),
            *open311_routes(city, identity, transport.calls),
            *operation_routes(city, operation),
        ],
        middleware=[Middleware(Followed, tracer=city.tracer)],
        exception_handlers={Exception: broken},
        lifespan=lifespan,
    )
