"""One loaded demo city that all tests only read."""

from collections.abc import AsyncIterator

import pytest
from tests.databases import Postgres, fresh_city

from yousu.case.state import Case
from yousu.city import City
from yousu.demo.play import load_demo
from yousu.plugins import Installed
from yousu.store.case_list import CaseFilter, list_cases

MORE_THAN_ALL = 10_000


@pytest.fixture(scope="session")
async def demo_city(postgres: Postgres, template: str, installed: Installed) -> AsyncIterator[City]:
    """The demo city as `make run` brings it up; nobody changes it."""
    async with fresh_city(postgres, template, installed) as city:
        await load_demo(city)
        yield city


@pytest.fixture(scope="session")
async def cases(demo_city: City) -> list[Case]:
    async with demo_city.engine.connect() as connection:
        return await list_cases(connection, CaseFilter(), None, MORE_THAN_ALL)


@pytest.fixture
async def another_city(
    postgres: Postgres, template: str, installed: Installed
) -> AsyncIterator[City]:
    """A second empty city."""
    async with fresh_city(postgres, template, installed) as city:
        yield city
