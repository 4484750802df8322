"""The metrics page: what it counts, what it never tells, and who may read it."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import strawberry
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from strawberry.relay import GlobalID
from tests.graphql.conftest import KEY, Clients
from tests.late_town import LateTown
from tests.town import Town
from tests.waiting import until

from yousu.city import City
from yousu.graphql.schemas import Schemas
from yousu.identity import Identity
from yousu.runtime.app import build_app
from yousu.runtime.operation import Operation

DOCUMENT = Path(__file__).parents[2] / "docs" / "operation.md"
TOKEN = "a token for those who measure"


@strawberry.type
class Shapes:
    """A query with a field that is to go."""

    old: int = strawberry.field(default=1, deprecation_reason="ask for new")
    new: int = 1


@pytest.fixture
async def figures(app: Starlette) -> AsyncIterator["Figures"]:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield Figures(http)


class Figures:
    """Somebody on this machine who reads the metrics."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def text(self) -> str:
        answer = await self._http.get("/metrics")
        assert answer.status_code == 200
        return answer.text

    async def of(self, name: str) -> dict[tuple[str, ...], float]:
        """The samples of one name, by the values of their labels in the labels' order."""
        families = text_string_to_metric_families(await self.text())
        return {
            tuple(sample.labels[label] for label in sorted(sample.labels)): sample.value
            for family in families
            for sample in family.samples
            if sample.name == name
        }


async def test_operations_are_counted_by_kind_and_outcome(
    clients: Clients, figures: Figures
) -> None:
    await clients.hotline.ask("query Mine { cases(first: 1) { nodes: edges { cursor } } }")
    await clients.hotline.send("{ nothingOfTheKind }")
    await clients.hotline.send("{ cases(")
    await clients.stranger.send("{ cases(first: 1) { edges { cursor } } }")
    counted = await figures.of("yousu_graphql_operations_total")
    assert counted == {
        ("query", "ok"): 1,
        ("query", "invalid"): 1,
        ("unknown", "invalid"): 1,
        ("query", "error"): 1,
    }


async def test_a_refused_act_is_neither_ok_nor_an_error(
    clients: Clients, figures: Figures, town: Town
) -> None:
    case = await town.open("housing.property_management")
    payload = await clients.hotline.act("caseClose", case=str(GlobalID("Case", str(case))))
    assert payload["problems"]
    counted = await figures.of("yousu_graphql_operations_total")
    assert counted == {("mutation", "refused"): 1}


async def test_fields_are_counted_once_an_operation_by_their_place_in_the_schema(
    clients: Clients, figures: Figures
) -> None:
    await clients.hotline.ask(
        "{ one: cases(first: 1) { edges { node { title } } }"
        "  two: cases(first: 1) { edges { node { title } } } __typename }"
    )
    used = await figures.of("yousu_graphql_field_uses_total")
    assert used[("false", "Case.title")] == 1
    assert not [field for _, field in used if "__" in field]


async def test_what_clients_write_is_never_a_label(clients: Clients, figures: Figures) -> None:
    await clients.hotline.send("query Secret13812345678 { alias13812345678: now }")
    await clients.hotline.send("query Secret13812345678 { field13812345678 }")
    assert "13812345678" not in await figures.text()


async def test_root_fields_are_timed(clients: Clients, figures: Figures) -> None:
    await clients.hotline.ask("{ cases(first: 1) { edges { cursor } } }")
    timed = await figures.of("yousu_graphql_root_field_seconds_count")
    assert timed == {("Query.cases",): 1}


async def test_a_subscription_is_counted_while_it_runs(
    socket_to, figures: Figures, town: Town
) -> None:
    document = "subscription { caseUpdates { cursor } }"
    async with socket_to.follow(KEY.issue(town.hotline), document) as updates:
        waiting = asyncio.ensure_future(anext(updates))
        await until(lambda: _is(figures, "yousu_feed_subscriptions", 1))
        await town.open("housing.property_management")
        await waiting
    await until(lambda: _is(figures, "yousu_feed_subscriptions", 0))
    assert (await figures.of("yousu_feed_updates_total"))[()] >= 1


async def _is(figures: Figures, name: str, value: float) -> bool:
    return await figures.of(name) == {(): value}


async def test_timers_are_measured_from_their_time_to_their_effect(
    late_town: LateTown, figures: Figures
) -> None:
    await late_town.late(2)
    await late_town.fire_all()
    assert (await figures.of("yousu_timer_lateness_seconds_count"))[()] >= 2


async def test_what_waits_in_the_city_is_told(late_town: LateTown, figures: Figures) -> None:
    await late_town.late(3)
    assert (await figures.of("yousu_city_timers"))[("due",)] >= 3
    assert (await figures.of("yousu_city_notices_unrouted"))[()] >= 3


async def test_connections_to_the_database_are_told(figures: Figures) -> None:
    assert set(await figures.of("yousu_database_connections")) == {("in_use",), ("idle",)}


async def test_every_figure_is_documented(figures: Figures) -> None:
    families = text_string_to_metric_families(await figures.text())
    names = {family.name.removesuffix("_created") for family in families}
    ours = {name for name in names if name.startswith("yousu_")}
    documented = re.findall(r"^\| `(yousu_\w+?)(?:_total)?`", DOCUMENT.read_text(), re.MULTILINE)
    assert ours == set(documented)


async def test_two_applications_in_one_process_count_apart(
    city: City, clients: Clients, app: Starlette, schemas: Schemas
) -> None:
    await clients.hotline.ask("{ cases(first: 1) { edges { cursor } } }")
    elsewhere = City(city.engine, city.redis, city.hosts, city.secret, city.keys)
    other = build_app(elsewhere, schemas, Identity(elsewhere.engine, KEY), dev=True)
    transport = httpx.ASGITransport(app=other)
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        assert await Figures(http).of("yousu_graphql_operations_total") == {}


@pytest.mark.parametrize(
    ("host", "token", "given", "status"),
    [
        ("127.0.0.1", None, None, 200),
        ("::1", None, None, 200),
        ("10.0.0.7", None, None, 403),
        ("10.0.0.7", TOKEN, TOKEN, 200),
        ("10.0.0.7", TOKEN, "another", 403),
        ("127.0.0.1", TOKEN, None, 403),
    ],
)
async def test_who_may_read_them(
    city: City, schemas: Schemas, host: str, token: str | None, given: str | None, status: int
) -> None:
    identity, operation = Identity(city.engine, KEY), Operation(metrics_token=token)
    app = build_app(city, schemas, identity, dev=True, operation=operation)
    transport = httpx.ASGITransport(app=app, client=(host, 4711))
    headers = {"authorization": f"Bearer {given}"} if given else {}
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        assert (await http.get("/metrics", headers=headers)).status_code == status
