"""Of very many cases a list reads those that it shows, and not all."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection
from tests.databases import Postgres, fresh_city
from tests.town import MONDAY_MORNING, Town, person

from yousu.case.commands import Location
from yousu.case.desks import desks_of
from yousu.case.rules import Directory
from yousu.store.case_list import ORDERS, CaseFilter, CaseOrder, cases_listed
from yousu.store.clock import set_clock
from yousu.store.clock_states import ClockState
from yousu.store.others_of import OthersOf
from yousu.store.said import Box
from yousu.store.waits import WaitsFor

MANY = 30_000
COPY = """
insert into cases select (jsonb_populate_record(original, jsonb_build_object(
    'id', gen_random_uuid(), 'number', 'copy ' || n, 'reporter', gen_random_uuid(),
    'matter', gen_random_uuid(), 'handler', 'handler ' || n % 1000, 'urgency', n % 3,
    'waits_for', array['person housing property_management handler ' || n % 1000],
    'due_at', original.received_at + n * interval '1 minute', 'body', '{}',
    'received_at', original.received_at - n * interval '1 minute'))).*
from cases original cross join generate_series(1, :many) n
"""
SAY = """
insert into appeals (case_id, title, body, place, latitude, longitude, received_at, words)
select id, '', '', null, 36 + random(), 101 + random(), received_at,
    array['word' || right(number, 3), 'everybody']
from cases where number like 'copy %'
"""
SEVENTH = person("handler 7", "handler", "housing", "property_management")
DIRECTORY = Directory({}, {}, {})
SMALL_BOX = Box(36.62, 101.76, 36.63, 101.77)


@pytest.fixture(scope="module")
async def connection(postgres: Postgres, template, installed) -> AsyncIterator[AsyncConnection]:
    """To a city with very many cases that wait; their words and places differ."""
    async with fresh_city(postgres, template, installed) as city:
        async with city.engine.begin() as connection:
            await set_clock(connection, MONDAY_MORNING, speed=0)
        town = Town(city)
        case = await town.open("housing.property_management", location=Location(36.5, 101.5))
        await town.hand_to_handler(case, town.housing)
        async with city.engine.begin() as connection:
            await connection.execute(text(COPY), {"many": MANY})
            await connection.execute(text(SAY))
            await connection.execute(text("analyze"))
        async with city.engine.connect() as connection:
            yield connection


async def plan(connection, wanted: CaseFilter, order: CaseOrder = CaseOrder.NEWEST) -> str:
    listing = cases_listed(wanted, ORDERS[order])
    query = listing.query.order_by(*listing.order.sorted()).limit(20)
    told = query.compile(
        dialect=postgresql.dialect(paramstyle="named"), compile_kwargs={"literal_binds": True}
    )
    rows: Any = await connection.exec_driver_sql(f"explain {told}")
    return "\n".join(row[0] for row in rows)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (CaseFilter(words=frozenset({"word123"})), "appeals_by_word"),
        (CaseFilter(words=frozenset({"word123", "everybody"})), "appeals_by_word"),
        (CaseFilter(box=SMALL_BOX), "appeals_on_the_map"),
        (CaseFilter(handler="handler 7"), "cases_of_handler"),
        (CaseFilter(waits_for=WaitsFor(desks_of(SEVENTH, DIRECTORY))), "cases_that_wait"),
        (CaseFilter(clocks=(ClockState.OVERDUE,)), "cases_by"),
        (CaseFilter(due_before=MONDAY_MORNING + timedelta(minutes=9)), "cases_by_due"),
    ],
)
async def test_a_filter_goes_by_its_index(connection, wanted, index) -> None:
    assert index in await plan(connection, wanted)


async def test_the_other_cases_of_a_reporter_go_by_an_index(connection) -> None:
    case = (await connection.execute(text("select id from cases limit 1"))).scalar_one()
    told = await plan(connection, CaseFilter(others_of=OthersOf(case, None)))
    assert "Seq Scan" not in told


@pytest.mark.parametrize(
    ("order", "index"),
    [
        (CaseOrder.NEWEST, "cases_by_receipt"),
        (CaseOrder.OLDEST, "cases_by_receipt"),
        (CaseOrder.DUE_FIRST, "cases_by_due"),
        (CaseOrder.MOST_URGENT, "cases_by_urgency"),
    ],
)
async def test_an_order_goes_by_its_index(connection, order, index) -> None:
    told = await plan(connection, CaseFilter(), order)
    assert index in told
    assert "Sort" not in told
