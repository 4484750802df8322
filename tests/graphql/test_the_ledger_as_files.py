"""The ledger as CSV and as a workbook over HTTP."""

import asyncio
import csv
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from io import BytesIO
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook
from starlette.applications import Starlette
from tests.graphql.conftest import KEY
from tests.town import Town

from yousu import clients as registered
from yousu.case.actor import Actor, ActorKind
from yousu.graphql import ledger_download
from yousu.graphql.filter_parameters import parameters
from yousu.graphql.ledger_download import MOST_DOWNLOADS, Download
from yousu.identity import Citizen
from yousu.identity.citizens import citizen_actor
from yousu.store import ledger as store
from yousu.store.case_list import CaseFilter, count_cases

ADMINISTRATOR = Actor(ActorKind.PERSON, "admin", "administrator")
WRONG = [
    ("buraeu=housing", "UNKNOWN_PARAMETER"),
    ("bureau=housing&bureau=education", "PARAMETER_INVALID"),
    ("receivedFrom=2024-03-11", "PARAMETER_INVALID"),
    ("returnsAtLeast=many", "PARAMETER_INVALID"),
    ("returnsAtLeast=99999999999", "PARAMETER_INVALID"),
    ("isLate=maybe", "PARAMETER_INVALID"),
    ("states=LOST", "PARAMETER_INVALID"),
    ("units=finance", "PARAMETER_INVALID"),
    ("number=%00", "PARAMETER_INVALID"),
    ("matter=none", "UNKNOWN_MATTER"),
]


@pytest.fixture
async def cases(town: Town) -> list[str]:
    """The numbers of a case of housing and of one of education."""
    opened = [await town.open(category) for category in CATEGORIES]
    for case in opened:
        await town.dispatch(case)
    return [(await town.case(case)).number for case in opened]


CATEGORIES = ("housing.property_management", "education.fees")


async def get(client, query: str = "", suffix: str = "csv") -> httpx.Response:
    headers = {"authorization": f"Bearer {client.token}"} if client.token else {}
    return await client.http.get(f"/ledger.{suffix}?{query}", headers=headers)


def rows(answer: httpx.Response) -> list[dict[str, str]]:
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines()))


def numbers(answer: httpx.Response) -> list[str]:
    return [row["编号 (number)"] for row in rows(answer)]


async def test_every_case_has_a_line(clients, cases) -> None:
    assert sorted(numbers(await get(clients.hotline))) == sorted(cases)


async def test_the_file_has_a_name_and_is_kept_by_nobody_between(clients, cases) -> None:
    headers = (await get(clients.hotline)).headers
    assert headers["content-type"] == "text/csv; charset=utf-8"
    assert headers["content-disposition"] == 'attachment; filename="ledger-20240311-0900.csv"'
    assert headers["cache-control"] == "no-store"


async def test_a_workbook_has_the_same_lines(clients, cases) -> None:
    answer = await get(clients.hotline, suffix="xlsx")
    sheet = load_workbook(BytesIO(answer.content))["台账"]
    assert sorted(row[0] for row in sheet.iter_rows(2, values_only=True)) == sorted(cases)


async def test_a_workbook_says_what_was_asked(clients, cases) -> None:
    answer = await get(clients.hotline, "states=DISPATCHED&bureau=housing", "xlsx")
    told = list(load_workbook(BytesIO(answer.content))["说明"].values)
    assert ("件数", 1) in told
    assert ("筛选条件 bureau", "housing") in told


@pytest.mark.parametrize(
    "query",
    [
        "bureau=housing",
        "units=housing/property_management",
        "categories=housing.property_management&natures=COMPLAINT&channels=HOTLINE",
        "categories=housing.property_management&categories=housing.handover",
        "bureau=housing&receivedFrom=2024-03-11T09:00:00%2B08:00&isLate=false&returnsAtLeast=0",
    ],
)
async def test_parameters_are_the_filter_of_graphql(clients, cases, query) -> None:
    assert numbers(await get(clients.hotline, query)) == cases[:1]


def test_every_field_of_the_filter_has_a_parameter() -> None:
    assert {"bureau", "receivedFrom", "isLate", "units"} <= parameters().keys()


async def test_a_bureau_gets_its_own_lines_only(clients, cases) -> None:
    leader = clients.at("leader_in_charge", "l", "education")
    assert numbers(await get(leader)) == cases[1:]
    assert numbers(await get(leader, "bureau=housing")) == []


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
async def test_a_stranger_gets_nothing(clients, suffix) -> None:
    answer = await get(clients.stranger, suffix=suffix)
    assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHENTICATED")
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_a_token_that_is_not_valid_is_refused(clients) -> None:
    answer = await clients.stranger.http.get("/ledger.csv", headers={"authorization": "Bearer x"})
    assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHENTICATED")


@pytest.mark.parametrize(("query", "code"), WRONG)
async def test_what_can_not_be_asked_is_refused(clients, query, code) -> None:
    answer = await get(clients.hotline, query)
    assert (answer.status_code, answer.json()["code"]) == (400, code)


async def test_it_can_only_be_got(clients) -> None:
    assert (await clients.hotline.http.post("/ledger.csv")).status_code == 405


async def test_all_lines_are_of_one_instant(city, town, cases, monkeypatch) -> None:
    """What is changed while the ledger is read is not in it, not even further down."""
    monkeypatch.setattr(store, "BATCH", 1)
    async with store.snapshot(city.engine, CaseFilter()) as snapshot:
        bodies = store.stored_cases(snapshot)
        assert len(await anext(bodies)) == 1
        await town.open("housing.property_management")
        rest = [body async for some in bodies for body in some]
        counted = await count_cases(snapshot.connection, snapshot.wanted)
    assert 1 + len(rest) == counted == len(cases)


async def test_a_client_that_goes_away_frees_its_connection(app, city, clients, cases) -> None:
    in_use = city.engine.pool.checkedout()
    async with stalled(app, clients.hotline.token):
        assert city.engine.pool.checkedout() == in_use + 1
    assert city.engine.pool.checkedout() == in_use


async def test_few_ledgers_are_sent_at_a_time(app, clients, cases) -> None:
    async with several(app, clients.hotline.token, MOST_DOWNLOADS):
        async with asyncio.timeout(5):
            answer = await get(clients.hotline)
        assert (answer.status_code, answer.json()["code"]) == (503, "LEDGER_BUSY")
    assert len(rows(await get(clients.hotline))) == len(cases)


@asynccontextmanager
async def several(app: Starlette, token: str, count: int) -> AsyncIterator[None]:
    """So many clients that take nothing of what they are sent."""
    if count == 0:
        yield
        return
    async with stalled(app, token), several(app, token, count - 1):
        yield


@asynccontextmanager
async def stalled(app: Starlette, token: str) -> AsyncIterator[None]:
    """A client that takes the beginning of a ledger, nothing more, and then goes away."""
    began, leaves = asyncio.Event(), asyncio.Event()

    async def receive() -> dict[str, Any]:
        await leaves.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.body":
            began.set()
            await asyncio.Event().wait()

    answering = asyncio.create_task(app(scope_of(token), receive, send))  # type: ignore[arg-type]  # plain dicts
    await began.wait()
    yield
    leaves.set()
    await answering


def scope_of(token: str) -> dict[str, Any]:
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "method": "GET",
        "path": "/ledger.csv",
        "query_string": b"",
        "headers": [(b"authorization", f"Bearer {token}".encode())],
    }


async def test_a_client_that_is_bound_to_its_documents_gets_no_file(clients, city) -> None:
    wanted = registered.Wanted("patrol", "巡查", documents=True)
    await registered.register(city, ADMINISTRATOR, wanted)
    _, secret = await registered.issue_key(city, ADMINISTRATOR, "patrol", 1)
    answer = await get(replace(clients.hotline, token=secret))
    assert (answer.status_code, answer.json()["code"]) == (403, "NOT_ALLOWED")


async def test_a_citizen_gets_no_ledger(clients, city) -> None:
    actor = citizen_actor(city.secret, "13900000001")
    token = KEY.issue(actor, citizen=Citizen("13900000001"))
    assert (await get(replace(clients.hotline, token=token))).status_code == 403


async def test_who_takes_nothing_loses_the_rest(monkeypatch) -> None:
    """And with it all that was kept open for the download."""
    monkeypatch.setattr(ledger_download, "LONGEST_STALL_SECONDS", 0.01)
    opened, is_open = AsyncExitStack(), [True]
    opened.callback(is_open.clear)

    async def pieces() -> AsyncIterator[bytes]:
        yield b"a line"

    async def never(_: object) -> None:
        await asyncio.Event().wait()

    download = Download(pieces(), "ledger.csv", "text/csv", opened)
    scope = {"type": "http", "asgi": {"spec_version": "2.4"}}
    await download(scope, never, never)
    assert is_open == []
