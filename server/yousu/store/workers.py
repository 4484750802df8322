"""Which workers are alive: each says so again and again, on the world's clock."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.tables import WorkerRow, table_of

WORKERS = table_of(WorkerRow)


@dataclass(frozen=True)
class SeenWorker:
    """A worker, and for how many seconds nothing was heard of it."""

    id: UUID
    version: str
    silence: float


async def beat(connection: AsyncConnection, worker: UUID, version: str) -> None:
    """The worker is alive; those of which nothing was heard for a day are forgotten."""
    await connection.execute(_BEAT, {"worker": worker, "version": version})
    await connection.execute(_FORGET)


async def leave(connection: AsyncConnection, worker: UUID) -> None:
    """The worker has ended in good order."""
    await connection.execute(delete(WORKERS).where(WORKERS.c.id == worker))


async def seen_workers(connection: AsyncConnection) -> tuple[SeenWorker, ...]:
    """Every worker that has not said that it ends, the one heard of last first."""
    rows = await connection.execute(_SEEN)
    return tuple(SeenWorker(row.id, row.version, float(row.silence)) for row in rows)


_BEAT = text(
    "insert into workers (id, version, started_at, beaten_at)"
    " values (:worker, :version, now(), now())"
    " on conflict (id) do update set beaten_at = now()"
)
_FORGET = text("delete from workers where beaten_at < now() - interval '1 day'")
_SEEN = text(
    "select id, version, extract(epoch from now() - beaten_at) as silence from workers"
    " order by beaten_at desc"
)
