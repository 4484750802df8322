"""Who raises appeals: stored sealed, and opened for whoever may know."""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.commands import Reporter
from yousu.sealing import CannotOpen, KeyFile, Sealed
from yousu.store.tables import ReporterRow, table_of

REPORTERS = table_of(ReporterRow)
TOLD = ("name", "phone", "address")
_RESEALED = (
    update(REPORTERS)
    .where(REPORTERS.c.id == bindparam("of"))
    .values(key=bindparam("under"), sealed=bindparam("content"))
)


@dataclass(frozen=True)
class Resealed:
    """How many reporters of one batch are under the current key now, how many can't be opened with
    the keys that are here, and the last that was looked at; None behind the last of all."""

    sealed: int
    shut: int
    last: UUID | None


async def save_reporters(
    connection: AsyncConnection, keys: KeyFile, reporters: Iterable[Reporter]
) -> None:
    """Stores those who are not known yet, or were erased."""
    new = {reporter.id: reporter for reporter in reporters}
    if not new:
        return
    statement = insert(REPORTERS)
    known = {name: statement.excluded[name] for name in ("key", "sealed", "erased_at")}
    anew = statement.on_conflict_do_update(
        index_elements=["id"], set_=known, where=REPORTERS.c.sealed.is_(None)
    )
    await connection.execute(anew, [_row(keys, new[id]) for id in sorted(new)])


async def reporters_of(
    connection: AsyncConnection, keys: KeyFile, ids: Sequence[UUID]
) -> dict[UUID, Reporter]:
    """Those who are not erased. Raises CannotOpen."""
    query = select(REPORTERS).where(REPORTERS.c.id.in_(ids), REPORTERS.c.sealed.is_not(None))
    found = (await connection.execute(query)).all()
    opened = {row.id: keys.open(Sealed(row.key, row.sealed), row.id) for row in found}
    return {id: Reporter(id, **json.loads(content)) for id, content in opened.items()}


async def reseal_reporters(
    connection: AsyncConnection, keys: KeyFile, after: UUID | None, limit: int
) -> Resealed:
    """Seals the next reporters that are under another key than the current one, in the order of
    their ids; they are locked."""
    query = select(REPORTERS).where(REPORTERS.c.key != keys.current)
    if after is not None:
        query = query.where(REPORTERS.c.id > after)
    found = await connection.execute(query.order_by(REPORTERS.c.id).limit(limit).with_for_update())
    rows = found.all()
    changed = []
    for row in rows:
        with suppress(CannotOpen):
            content = keys.open(Sealed(row.key, row.sealed), row.id)
            sealed = keys.seal(content, row.id)
            changed.append({"of": row.id, "under": sealed.key, "content": sealed.content})
    if changed:
        await connection.execute(_RESEALED, changed)
    last = rows[-1].id if len(rows) == limit else None
    return Resealed(len(changed), len(rows) - len(changed), last)


def _row(keys: KeyFile, reporter: Reporter) -> dict[str, Any]:
    content = json.dumps({name: getattr(reporter, name) for name in TOLD}, ensure_ascii=False)
    sealed = keys.seal(content.encode(), reporter.id)
    return {"id": reporter.id, "key": sealed.key, "sealed": sealed.content, "erased_at": None}
