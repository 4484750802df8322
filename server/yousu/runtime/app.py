"""The web application: GraphQL, the ledger and bulletins as files, and a sign of life."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute

from yousu.city import City
from yousu.feed.wake import ARRANGEMENT, Bell
from yousu.graphql.bulletin_download import bulletin_route
from yousu.graphql.ledger_download import LedgerDownloads
from yousu.graphql.schemas import Schemas
from yousu.graphql.transport import Transport
from yousu.identity import Identity
from yousu.ledger.formats import FORMATS
from yousu.open311 import open311_routes
from yousu.plugins.follow import follow_arrangements


def build_app(city: City, schemas: Schemas, identity: Identity, *, dev: bool) -> Starlette:
    """The application of one city. In dev, GraphiQL answers a browser at /graphql."""
    downloads = LedgerDownloads(city, identity)
    bell, arranged = Bell(), Bell(ARRANGEMENT)
    transport = Transport(schemas, city, identity, bell, explorer=dev)

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
            *open311_routes(city, identity),
            Route("/healthz", alive),
        ],
        lifespan=lifespan,
    )


async def alive(_: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")
