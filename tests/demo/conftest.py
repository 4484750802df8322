"""One loaded demo city that all tests only read."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest
from redis.asyncio import Redis
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from yousu.calendar import Calendar
from yousu.calendar.state_calendar import state_calendar
from yousu.case.state import Case
from yousu.city import City
from yousu.demo.play import load_demo
from yousu.plugins import Hosts, Installed
from yousu.runtime.embedded import Parts
from yousu.store.case_list import CaseFilter, list_cases
from yousu.store.engine import open_engine

MORE_THAN_ALL = 10_000


@pytest.fixture(scope="session")
async def demo_city(parts: Parts, template: str, installed: Installed) -> AsyncIterator[City]:
    """The demo city as `make run` brings it up; nobody changes it."""
    async with fresh_city(parts, template, installed) as city:
        await load_demo(city)
        yield city


@pytest.fixture(scope="session")
async def cases(demo_city: City) -> list[Case]:
    async with demo_city.engine.connect() as connection:
        return await list_cases(connection, CaseFilter(), None, MORE_THAN_ALL)


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    return state_calendar()


@pytest.fixture
async def another_city(parts: Parts, template: str, installed: Installed) -> AsyncIterator[City]:
    """A second empty city."""
    async with fresh_city(parts, template, installed) as city:
        yield city


@asynccontextmanager
async def fresh_city(parts: Parts, template: str, installed: Installed) -> AsyncIterator[City]:
    name = f"demo_{uuid4().hex[:8]}"
    await _on_server(parts, f"create database {name} template {template}")
    url = make_url(parts.database_url).set(database=name)
    engine = open_engine(url.render_as_string(hide_password=False))
    redis = Redis.from_url(parts.redis_url)
    yield City(engine, redis, Hosts(installed), secret=b"a test's secret")
    await redis.aclose()
    await engine.dispose()
    await _on_server(parts, f"drop database {name} with (force)")


async def _on_server(parts: Parts, statement: str) -> None:
    engine = create_async_engine(parts.database_url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()
