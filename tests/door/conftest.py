"""The door, and everything that lies behind it, in view."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from tests.town import Town

from yousu.case.actor import Actor
from yousu.case.vocabulary import (
    Channel,
    Nature,
)
from yousu.city import City
from yousu.execute import execute_all
from yousu.intake.opening import Opening, opening_requests
from yousu.request import Outcome, Request

PROPERTY = "housing.property_management"


@pytest.fixture
def opening(town: Town) -> Callable[..., Awaitable[Request]]:
    """A request that opens a case; each has a case id and a number of its own."""

    async def make(key: str | None = None, actor: Actor = town.hotline, **told: Any) -> Request:
        appeal = {
            "title": "电梯停了",
            "text": "电梯已经停了三天，请尽快修复。",
            "channel": Channel.HOTLINE,
            "nature": Nature.COMPLAINT,
            "category": PROPERTY,
        }
        [request] = await opening_requests(town.city, actor, [(Opening(**appeal | told), key)])
        return request

    return make


@pytest.fixture
async def dispatched(town: Town) -> UUID:
    """A case that waits for its unit."""
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    return case


@pytest.fixture
async def handling(town: Town) -> UUID:
    """A case that its handler works on."""
    case = await town.open(PROPERTY)
    await town.hand_to_handler(case, town.housing)
    return case


class Archive:
    """Everything that the city has stored."""

    def __init__(self, city: City) -> None:
        self._city = city

    async def tables(self, *names: str) -> dict[str, list[str]]:
        """Every row of the tables (of all, when none is named) as PostgreSQL writes it."""
        async with self._city.engine.connect() as connection:
            known = "select tablename from pg_tables where schemaname = 'public' order by 1"
            wanted = names or (await connection.execute(text(known))).scalars().all()
            return {
                name: list(
                    (
                        await connection.execute(text(f"select t::text from {name} t order by 1"))
                    ).scalars()
                )
                for name in wanted
            }

    async def rows(self, query: str, **parameters: object) -> Sequence[Any]:
        async with self._city.engine.connect() as connection:
            return (await connection.execute(text(query), parameters)).all()

    async def cases(self) -> list[UUID]:
        return [row.id for row in await self.rows("select id from cases order by id")]

    async def count(self, table: str) -> int:
        [row] = await self.rows(f"select count(*) as rows from {table}")
        return int(row.rows)


@pytest.fixture
def archive(city: City) -> Archive:
    return Archive(city)


@pytest.fixture
def together(city: City) -> Callable[..., Awaitable[list[Outcome]]]:
    """Carries out requests in one transaction, which stands afterwards."""

    async def carry_out(*requests: Request) -> list[Outcome]:
        async with city.engine.begin() as connection:
            return await execute_all(city, connection, requests)

    return carry_out
