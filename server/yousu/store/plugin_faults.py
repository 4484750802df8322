"""How often plugins gave no answer that could be used: the whole city's count, since its servers
and workers all add to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import FaultKind, PluginFault
from yousu.store.tables import PluginFaultRow, table_of

FAULTS = table_of(PluginFaultRow)


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
    found: dict[str, list[CountedFault]] = {}
    for counted in await all_faults(connection):
        if counted.fault.plugin in plugins:
            found.setdefault(counted.fault.plugin, []).append(counted)
    return {plugin: tuple(faults) for plugin, faults in found.items()}


async def all_faults(connection: AsyncConnection) -> tuple[CountedFault, ...]:
    """Of every plugin, the latest first. They are few: a row for a hook and a kind."""
    rows = await connection.execute(select(FAULTS).order_by(FAULTS.c.last_at.desc()))
    return tuple(
        CountedFault(
            PluginFault(row.plugin, row.hook, FaultKind(row.kind), row.reason),
            row.times,
            row.last_at,
        )
        for row in rows
    )
