"""The web application: GraphQL, and a sign of life."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute

from yousu.city import City
from yousu.feed.wake import Bell
from yousu.graphql.schema import build_schema
from yousu.graphql.transport import Transport
from yousu.identity import TokenKey


def build_app(city: City, key: TokenKey, *, dev: bool) -> Starlette:
    """The application of one city. In dev, GraphiQL answers a browser at /graphql."""
    bell = Bell()
    transport = Transport(build_schema(), city, key, bell, explorer=dev)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        listening = asyncio.create_task(bell.follow(city.redis))
        yield
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)

    return Starlette(
        routes=[
            Route("/graphql", transport),
            WebSocketRoute("/graphql", transport),
            Route("/healthz", alive),
        ],
        lifespan=lifespan,
    )


async def alive(_: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")
