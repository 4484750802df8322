"""Servers with limits of their own, and why they refuse."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from uuid import uuid4

import httpx
import pytest
from tests.graphql.conftest import KEY, Client

from yousu.graphql.limits.limits import Limits
from yousu.identity import Identity
from yousu.runtime.app import build_app

Limited = Callable[[Limits], AbstractAsyncContextManager[Client]]


@pytest.fixture
def limited_to(city, schemas, clients) -> Limited:
    """Opens a server with some limits, to somebody at the hotline who has not called it yet."""

    @asynccontextmanager
    async def opened(limits: Limits) -> AsyncIterator[Client]:
        app = build_app(city, schemas, Identity(city.engine, KEY), dev=False, limits=limits)
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
            yield replace(clients.at("hotline", f"operator-{uuid4()}"), http=http)

    return opened


def code_of(answer: httpx.Response) -> str:
    """Why a request was refused."""
    [error] = answer.json()["errors"]
    code: str = error["extensions"]["code"]
    return code
