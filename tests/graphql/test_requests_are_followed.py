"""A request is found again by its id: in the answer, in the log, in the trace."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from strawberry.relay import GlobalID
from tests.graphql.conftest import KEY
from tests.late_town import LateTown
from tests.town import Town

from yousu.case.problem import Refused
from yousu.city import City
from yousu.graphql.schemas import Schemas
from yousu.identity import Identity
from yousu.operation.spans import span
from yousu.runtime.app import build_app

PHONE = "13812345678"


@pytest.fixture
def spans() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def city(city: City, spans: InMemorySpanExporter) -> City:
    """A city whose traces are kept."""
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(spans))
    return replace(city, tracer=provider.get_tracer("test"))


@pytest.fixture
async def http(city: City, schemas: Schemas) -> AsyncIterator[httpx.AsyncClient]:
    async with asked(city, schemas) as http:
        yield http


@asynccontextmanager
async def asked(city: City, schemas: Schemas) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(
        app=build_app(city, schemas, Identity(city.engine, KEY), dev=True),
        raise_app_exceptions=False,
    )
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield http


def named(spans: InMemorySpanExporter, name: str) -> ReadableSpan:
    [span] = [span for span in spans.get_finished_spans() if span.name == name]
    return span


async def test_its_own_id_comes_back(http: httpx.AsyncClient) -> None:
    answer = await http.get("/healthz", headers={"x-request-id": "desk-4711-a"})
    assert answer.headers["x-request-id"] == "desk-4711-a"


async def test_without_one_it_gets_one(http: httpx.AsyncClient) -> None:
    assert len((await http.get("/healthz")).headers["x-request-id"]) == 32


async def test_its_line_in_the_log_says_the_route_and_never_the_path(
    http: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "yousu.requests")
    await http.get(f"/elsewhere/{PHONE}?phone={PHONE}")
    [line] = [one for one in caplog.records if one.name == "yousu.requests"]
    assert line.getMessage().startswith("GET elsewhere: 404 in ")


async def test_of_a_fault_the_id_is_told(
    city: City, schemas: Schemas, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("yousu.operation.readiness.Readiness.checks", breaks)
    async with asked(city, schemas) as http:
        answer = await http.get("/readyz", headers={"x-request-id": "desk-4711-a"})
    assert (answer.status_code, answer.text) == (
        500,
        "Something broke in here; report desk-4711-a.",
    )


async def test_a_trace_leads_from_the_clients_request_to_the_act_on_the_case(
    http: httpx.AsyncClient, spans: InMemorySpanExporter, town: Town
) -> None:
    case = await town.open("housing.property_management")
    spans.clear()
    trace, parent = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
    dispatch = (
        f'mutation {{ caseDispatch(input: {{case: "{GlobalID("Case", str(case))}"}})'
        " { problems { code } } }"
    )
    headers = {
        "traceparent": f"00-{trace}-{parent}-01",
        "x-request-id": "desk-4711-a",
        "authorization": f"Bearer {KEY.issue(town.hotline)}",
    }
    answer = await http.post("/graphql", json={"query": dispatch}, headers=headers)
    assert answer.json()["data"]["caseDispatch"]["problems"] == []
    path = [named(spans, n) for n in ("POST /graphql", "mutation", "execute", "Dispatch")]
    assert {f"{span.context.trace_id:032x}" for span in path if span.context} == {trace}
    parents = [f"{span.parent.span_id:016x}" for span in path if span.parent]
    ids = [f"{span.context.span_id:016x}" for span in path if span.context]
    assert parents == [parent, *ids[:-1]]
    assert dict(path[0].attributes or {})["yousu.request.id"] == "desk-4711-a"
    assert dict(path[3].attributes or {})["yousu.case.id"] == str(case)


async def test_of_a_refusal_the_trace_tells_the_code(
    spans: InMemorySpanExporter, town: Town
) -> None:
    case = await town.open("housing.property_management")
    with pytest.raises(Refused):
        await town.close(case)
    assert dict(named(spans, "CloseCase").attributes or {})["yousu.refused"] == "NOT_NOW"


async def test_a_timer_is_found_by_its_case(
    late_town: LateTown, spans: InMemorySpanExporter
) -> None:
    [case] = await late_town.late(1)
    spans.clear()
    await late_town.fire_all()
    told = [span for span in spans.get_finished_spans() if span.parent is not None]
    assert {dict(span.attributes or {}).get("yousu.case.id") for span in told} == {str(case)}


def test_of_a_fault_the_trace_tells_the_type_alone(city: City, spans: InMemorySpanExporter) -> None:
    with pytest.raises(ValueError, match=PHONE), span(city.tracer, "act"):
        raise ValueError(PHONE)
    act = named(spans, "act")
    assert (act.status.description, act.events) == ("ValueError", ())
