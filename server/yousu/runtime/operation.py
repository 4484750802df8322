"""What whoever operates a city asks its servers and workers: /healthz, /readyz and /metrics."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from hmac import compare_digest
from ipaddress import ip_address

from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from yousu.city import City
from yousu.feed.leaving import Leaving
from yousu.operation.checks import Check, Standing, worst
from yousu.operation.page import MetricsPage
from yousu.operation.readiness import Readiness

NOT_KEPT = {"cache-control": "no-store"}


@dataclass(frozen=True)
class Operation:
    """`stopping` is set when the process was told to stop, and `leaving` begins when it takes no
    new connections. Without a `metrics_token` only this machine reads the metrics."""

    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    metrics_token: str | None = field(default=None, repr=False)
    leaving: Leaving = field(default_factory=Leaving)


def operation_routes(city: City, operation: Operation) -> list[Route]:
    """The probes and the metrics of one process."""
    readiness = Readiness(city.engine, city.redis, operation.stopping)
    page = MetricsPage(city.engine, city.meters, readiness)

    async def ready(request: Request) -> Response:
        """`exclude` leaves a check out that the asker does not care for."""
        left_out = request.query_params.getlist("exclude")
        checks = [check for check in await readiness.checks() if check.name not in left_out]
        status = 503 if worst(checks) is Standing.FAILED else 200
        return JSONResponse(_told(checks), status_code=status, headers=NOT_KEPT)

    async def metrics(request: Request) -> Response:
        if not _may_read(request, operation.metrics_token):
            return PlainTextResponse(_FORBIDDEN, status_code=403)
        return Response(await page.text(), media_type=CONTENT_TYPE_PLAIN_0_0_4, headers=NOT_KEPT)

    return [Route("/healthz", alive), Route("/readyz", ready), Route("/metrics", metrics)]


async def alive(_: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


def _told(checks: Iterable[Check]) -> dict[str, object]:
    lines = [{"name": one.name, "status": one.standing, "says": one.says} for one in checks]
    return {"status": worst(checks), "checks": lines}


def _may_read(request: Request, token: str | None) -> bool:
    """Behind a proxy that does not say for whom it asks, everybody seems to be on this machine:
    there, a token is needed."""
    if token is not None:
        given = request.headers.get("authorization", "")
        return compare_digest(given.encode(), f"Bearer {token}".encode())
    return request.client is not None and _is_loopback(request.client.host)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


_FORBIDDEN = (
    "Ask from the machine itself, or set YOUSU_METRICS_TOKEN and send it as a bearer token."
)
