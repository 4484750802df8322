"""The page that Prometheus reads: this process' own figures, then the whole city's."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from prometheus_client import generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import QueuePool

from yousu.operation.checks import Check, Standing
from yousu.operation.city_figures import city_figures
from yousu.operation.glance import Glance, Unanswered
from yousu.operation.meters import Meters
from yousu.operation.readiness import Readiness
from yousu.store.backlog import Backlog, read_backlog


class MetricsPage:
    """Figures of the whole city are the same on every page, and left out while the database does
    not answer."""

    def __init__(self, engine: AsyncEngine, meters: Meters, readiness: Readiness) -> None:
        self._engine, self._meters, self._readiness = engine, meters, readiness
        self._backlog = Glance(self._read)

    async def text(self) -> bytes:
        checks, backlog = await self._readiness.checks(), await self._backlog.seen()
        parts: list[Callable[[], Iterable[Metric]]] = [
            self._meters.registry.collect,
            partial(_of_pool, self._engine),
            partial(_of_checks, checks),
        ]
        if not isinstance(backlog, Unanswered):
            parts.append(partial(city_figures, backlog))
        return generate_latest(_Together(parts))

    async def _read(self) -> Backlog:
        async with self._engine.connect() as connection:
            return await read_backlog(connection)


class _Together(Collector):
    def __init__(self, parts: Iterable[Callable[[], Iterable[Metric]]]) -> None:
        self._parts = parts

    def collect(self) -> Iterator[Metric]:
        for part in self._parts:
            yield from part()


def _of_pool(engine: AsyncEngine) -> Iterator[Metric]:
    pool = engine.pool
    assert isinstance(pool, QueuePool), "open_engine makes such"
    told = GaugeMetricFamily(
        "yousu_database_connections", "Connections to the database.", labels=("state",)
    )
    told.add_metric(("in_use",), pool.checkedout())
    told.add_metric(("idle",), pool.checkedin())
    yield told


def _of_checks(checks: Iterable[Check]) -> Iterator[Metric]:
    told = GaugeMetricFamily(
        "yousu_check", "What /readyz says: 1 is ok, 0.5 degraded, 0 failed.", labels=("check",)
    )
    worth = {Standing.OK: 1.0, Standing.DEGRADED: 0.5, Standing.FAILED: 0.0}
    for check in checks:
        told.add_metric((check.name,), worth[check.standing])
    yield told
