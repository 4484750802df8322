"""How often plugins gave no answer that could be used: the whole city's count, since its servers
and workers all add to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import Table, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import FaultKind, PluginFault
from yousu.store.tables import PluginFaultRow

FAULTS = cast(Table, PluginFaultRow.__table__)  # type: ignore[attr-defined]


@dataclass(frozen=True)
class CountedFault:
    """The last fault of its kind, how often there was one, and when (UTC) the last."""

    fault: PluginFault
    times: int
    last_at: datetime


async def count_faults(
    connection: AsyncConnection, faults: Iterable[PluginFault], now: datetime
) -> None:
    """Adds to the counts, in one order for all who do."""
    met: dict[tuple[str, str, str], tuple[PluginFault, int]] = {}
    for fault in faults:
        place = (fault.plugin, fault.hook, fault.kind.value)
        met[place] = (fault, met[place][1] + 1 if place in met else 1)
    for (plugin, hook, kind), (fault, times) in sorted(met.items(), key=lambda one: one[0]):
        counted = insert(FAULTS).values(
            plugin=plugin, hook=hook, kind=kind, times=times, last_at=now, reason=fault.reason
        )
        added = {
            "times": FAULTS.c.times + counted.excluded.times,
            "last_at": counted.excluded.last_at,
            "reason": counted.excluded.reason,
        }
        keys = ["plugin", "hook", "kind"]
        await connection.execute(counted.on_conflict_do_update(index_elements=keys, set_=added))


async def counted_faults(
    connection: AsyncConnection, plugins: Sequence[str]
) -> dict[str, tuple[CountedFault, ...]]:
    """Of each plugin, the latest first."""
    query = select(FAULTS).where(FAULTS.c.plugin.in_(plugins)).order_by(FAULTS.c.last_at.desc())
    found: dict[str, list[CountedFault]] = {}
    for row in await connection.execute(query):
        fault = PluginFault(row.plugin, row.hook, FaultKind(row.kind), row.reason)
        found.setdefault(row.plugin, []).append(CountedFault(fault, row.times, row.last_at))
    return {plugin: tuple(faults) for plugin, faults in found.items()}
