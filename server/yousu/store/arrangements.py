"""What was arranged for the bureaus' plugins: every change is kept, the last one is in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import Bureau, Category
from yousu.store.clock import city_now
from yousu.store.codec import from_json, to_json
from yousu.store.tables import KnownBureauRow, PluginChangeRow, table_of
from yousu.store.turn import take_turn

CHANGES = table_of(PluginChangeRow)
KNOWN = table_of(KnownBureauRow)


@dataclass(frozen=True)
class Arranged:
    """How one plugin runs: whether it gives rules to new orders, and the settings that somebody
    chose; the others have their defaults. `revision` is that of the last change, 0 before any."""

    enabled: bool = True
    settings: Mapping[str, Any] = field(default_factory=dict)
    revision: int = 0


@dataclass(frozen=True)
class PluginChange:
    """Who arranged what for a plugin, when (UTC) and why."""

    plugin: str
    arranged: Arranged
    changed_at: datetime
    changed_by: str
    reason: str


@dataclass(frozen=True)
class KnownBureau:
    """What a plugin last said of its bureau, for the time when it can't be asked."""

    version: str
    bureau: Bureau
    categories: tuple[Category, ...]


async def newest_revision(connection: AsyncConnection) -> int:
    """The revision of the arrangement in force; 0 when nothing was ever changed."""
    query = select(func.coalesce(func.max(CHANGES.c.revision), 0))
    revision: int = (await connection.execute(query)).scalar_one()
    return revision


async def arrangement(connection: AsyncConnection, revision: int) -> dict[str, Arranged]:
    """What was in force at a revision, by plugin; a plugin that nobody has changed is not in it."""
    query = (
        select(CHANGES)
        .where(CHANGES.c.revision <= revision)
        .ext(distinct_on(CHANGES.c.plugin))
        .order_by(CHANGES.c.plugin, CHANGES.c.revision.desc())
    )
    return {row.plugin: _arranged(row) for row in await connection.execute(query)}


async def changes(connection: AsyncConnection, plugin: str, limit: int) -> list[PluginChange]:
    """The history of a plugin, newest first."""
    query = (
        select(CHANGES)
        .where(CHANGES.c.plugin == plugin)
        .order_by(CHANGES.c.revision.desc())
        .limit(limit)
    )
    return [_change(row) for row in await connection.execute(query)]


async def wait_for_turn(connection: AsyncConnection) -> None:
    """Readers go on; another who would change a plugin waits until this transaction has ended."""
    await take_turn(connection, CHANGES)


async def add_change(
    connection: AsyncConnection, plugin: str, arranged: Arranged, changed_by: str, reason: str
) -> None:
    values = {
        "plugin": plugin,
        "enabled": arranged.enabled,
        "settings": to_json(dict(arranged.settings)),
        "changed_at": await city_now(connection),
        "changed_by": changed_by,
        "reason": reason,
    }
    await connection.execute(insert(CHANGES).values(values))


async def known_bureaus(connection: AsyncConnection) -> dict[str, KnownBureau]:
    """By plugin."""
    rows = await connection.execute(select(KNOWN))
    return {row.plugin: from_json(KnownBureau, row.body) for row in rows}


async def remember_bureaus(connection: AsyncConnection, bureaus: Mapping[str, KnownBureau]) -> None:
    """Keeps what plugins say of their bureaus; nothing is written that is known already."""
    known = await known_bureaus(connection)
    fresh = {name: bureau for name, bureau in bureaus.items() if known.get(name) != bureau}
    if fresh:
        rows = [{"plugin": name, "body": to_json(fresh[name])} for name in sorted(fresh)]
        statement = upsert(KNOWN)
        renewed = {"body": statement.excluded.body}
        await connection.execute(
            statement.on_conflict_do_update("known_bureaus_pkey", set_=renewed), rows
        )


def _change(row: Row[Any]) -> PluginChange:
    return PluginChange(
        plugin=row.plugin,
        arranged=_arranged(row),
        changed_at=row.changed_at,
        changed_by=row.changed_by,
        reason=row.reason,
    )


def _arranged(row: Row[Any]) -> Arranged:
    return Arranged(row.enabled, from_json(dict[str, Any], row.settings), row.revision)
