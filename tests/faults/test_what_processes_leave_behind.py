"""A whole case goes through a real server and a real worker: what stands in their logs and traces
afterwards is in one form, and nothing personal."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from strawberry.relay import GlobalID
from tests.faults.conftest import Server, exit_status, stop
from tests.late_town import LateTown
from tests.waiting import until

from yousu.case.actor import Actor
from yousu.feed.leaving import Leaving
from yousu.runtime.http_server import Server as HttpServer
from yousu.runtime.secrets import token_key

PHONE, IDENTITY, NAME = "13912345678", "110101199003078888", "王小明"
ADDRESS = "幸福小区3号楼"
PERSONAL = (PHONE, IDENTITY, NAME, ADDRESS)
JSON_LINES = {"YOUSU_LOG_FORMAT": "json", "YOUSU_LOG_LEVEL": "debug"}
OPEN = "mutation($input: CaseOpenInput!) { caseOpen(input: $input) { case { id number }"
OPENING = {
    "title": f"{NAME}家电梯停了",
    "text": f"我是{NAME}，电话{PHONE}，身份证{IDENTITY}。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "housing.property_management",
    "place": ADDRESS,
    "reporter": {"name": NAME, "phone": PHONE},
}


@dataclass
class Collector:
    """Where traces are sent to."""

    url: str
    got: list[bytes]

    @property
    def names(self) -> set[str]:
        """The names of the spans that have come."""
        return {
            span.name
            for body in self.got
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        }


@pytest.fixture
async def collector() -> AsyncIterator[Collector]:
    got: list[bytes] = []

    async def receive(request: Request) -> Response:
        got.append(await request.body())
        return Response()

    app = Starlette(routes=[Route("/v1/traces", receive, methods=["POST"])])
    config = uvicorn.Config(app, log_config=None, lifespan="off")
    server = HttpServer(config, Leaving(), drain_seconds=5)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        serving = asyncio.create_task(server.serve([listening]))
        yield Collector(f"http://127.0.0.1:{listening.getsockname()[1]}", got)
        server.should_exit = True
        await serving


@dataclass(frozen=True)
class Desk:
    """Somebody at the hotline who talks to the server."""

    server: Server
    token: str

    async def send(self, document: str, **variables: object) -> dict[str, Any]:
        headers = {"authorization": f"Bearer {self.token}", "x-request-id": "desk-4711-a"}
        async with httpx.AsyncClient() as http:
            body = {"query": document, "variables": variables}
            answer = await http.post(f"{self.server.url}/graphql", json=body, headers=headers)
            await http.get(f"{self.server.url}/{PHONE}", params={"phone": PHONE})
        told: dict[str, Any] = answer.json()
        return told


@pytest.fixture
async def settings(collector: Collector) -> dict[str, str]:
    return JSON_LINES | {
        "OTEL_EXPORTER_OTLP_ENDPOINT": collector.url,
        "OTEL_BSP_SCHEDULE_DELAY": "50",
    }


@pytest.fixture
async def desk(serve, worker, own_redis, settings, yousu, late_town: LateTown) -> Desk:
    await worker(own_redis.url, **settings)
    server: Server = await serve(own_redis.url, **settings)
    hotline: Actor = late_town.town.hotline
    return Desk(server, token_key(Path(yousu.env["YOUSU_DATA"])).issue(hotline))


async def live(desk: Desk, late_town: LateTown) -> None:
    """A case is opened, wrongly asked for, dispatched, and becomes late."""
    opened = (await desk.send(f"{OPEN} problems {{ code message }} }} }}", input=OPENING))["data"]
    assert opened["caseOpen"]["problems"] == [], opened
    await desk.send(f'{{ {PHONE} case(id: "{PHONE}") }}')
    await desk.send(f"{OPEN} }} }}", input=OPENING | {"nature": PHONE})
    case = opened["caseOpen"]["case"]["id"]
    dispatch = (
        "mutation($input: CaseDispatchInput!) { caseDispatch(input: $input) { problems { code } } }"
    )
    await desk.send(dispatch, input={"case": case})
    await desk.send(dispatch, input={"case": case})
    await late_town.town.jump(days=3)

    async def is_pressed() -> bool:
        query = "select 1 from events where type = 'RungFired' and case_id = :case"
        return bool(await late_town.rows(query, case=GlobalID.from_id(case).node_id))

    await until(is_pressed)


async def test_the_logs_are_lines_of_json_that_name_nobody(
    desk: Desk, late_town: LateTown, own_redis, tmp_path: Path
) -> None:
    await live(desk, late_town)
    own_redis.die()
    stop(desk.server.process)
    await exit_status(desk.server.process, within=15)
    logs = "".join((tmp_path / name).read_text() for name in ("servers.log", "workers.log"))
    assert [one for one in PERSONAL if one in logs] == []
    lines = [json.loads(line) for line in logs.splitlines()]
    assert "desk-4711-a" in {line.get("request") for line in lines}


async def test_a_trace_leads_from_the_request_to_the_timer_and_names_nobody(
    desk: Desk, late_town: LateTown, collector: Collector
) -> None:
    await live(desk, late_town)
    expected = {"POST /graphql", "mutation", "execute", "Dispatch", "fire timers", "ReachTime"}

    async def have_come() -> bool:
        return expected <= collector.names

    try:
        await until(have_come)
    except TimeoutError:
        pytest.fail(f"only these came: {collector.names}")
    sent = b"".join(collector.got)
    assert [one for one in PERSONAL if one.encode() in sent] == []
