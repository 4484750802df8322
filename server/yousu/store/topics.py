"""Topics of proactive handling, with their history."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.topic import Subject, SubjectKind, Topic, TopicAct, TopicEntry
from yousu.store.tables import TopicEntryRow, TopicRow, table_of

TOPICS = table_of(TopicRow)
ENTRIES = table_of(TopicEntryRow)
# More topics at once is more than a bureau can take up.
MOST_TOPICS = 100


async def add_topic(connection: AsyncConnection, topic: Topic, entry: TopicEntry) -> None:
    await connection.execute(insert(TOPICS).values(_row(topic)))
    await connection.execute(insert(ENTRIES).values(vars(entry)))


async def save_topic(connection: AsyncConnection, topic: Topic, entry: TopicEntry) -> None:
    """A known topic as it now stands, and what made it so; the caller has locked it."""
    changed = update(TOPICS).where(TOPICS.c.id == topic.id)
    await connection.execute(changed.values(_row(topic)))
    await connection.execute(insert(ENTRIES).values(vars(entry)))


async def lock_topic(connection: AsyncConnection, id: UUID) -> Topic | None:
    """The topic, which nobody else changes until this transaction has ended."""
    query = select(TOPICS).where(TOPICS.c.id == id).with_for_update()
    row = (await connection.execute(query)).one_or_none()
    return _topic(row) if row else None


async def open_topic(connection: AsyncConnection, bureau: str, subject: Subject) -> Topic | None:
    """The one in which a bureau has taken a subject up, if it has."""
    query = select(TOPICS).where(
        TOPICS.c.bureau == bureau,
        TOPICS.c.kind == subject.kind.value,
        TOPICS.c.code == subject.code,
        TOPICS.c.closed_at.is_(None),
    )
    row = (await connection.execute(query)).first()
    return _topic(row) if row else None


async def open_topics(connection: AsyncConnection, bureau: str) -> list[Topic]:
    """Those of a bureau that are not closed, changed last first."""
    return await _listed(connection, TOPICS.c.bureau == bureau, TOPICS.c.closed_at.is_(None))


async def closed_topics(connection: AsyncConnection, bureau: str) -> list[Topic]:
    """Those of a bureau that are closed, closed last first."""
    return await _listed(connection, TOPICS.c.bureau == bureau, TOPICS.c.closed_at.is_not(None))


async def find_topics(connection: AsyncConnection, ids: Sequence[UUID]) -> dict[UUID, Topic]:
    rows = await connection.execute(select(TOPICS).where(TOPICS.c.id.in_(ids)))
    return {row.id: _topic(row) for row in rows}


async def entries_of(
    connection: AsyncConnection, topics: Sequence[UUID]
) -> dict[UUID, tuple[TopicEntry, ...]]:
    """The history of each, oldest first."""
    query = select(ENTRIES).where(ENTRIES.c.topic.in_(topics)).order_by(ENTRIES.c.version)
    found = defaultdict[UUID, list[TopicEntry]](list)
    for row in await connection.execute(query):
        entry = TopicEntry(**{**row._mapping, "act": TopicAct(row.act)})
        found[row.topic].append(entry)
    return {topic: tuple(entries) for topic, entries in found.items()}


async def _listed(connection: AsyncConnection, *wanted: Any) -> list[Topic]:
    latest = (TOPICS.c.changed_at.desc(), TOPICS.c.id)
    query = select(TOPICS).where(*wanted).order_by(*latest).limit(MOST_TOPICS)
    return [_topic(row) for row in await connection.execute(query)]


def _row(topic: Topic) -> dict[str, Any]:
    told = {name: value for name, value in vars(topic).items() if name != "subject"}
    return told | {"kind": topic.subject.kind.value, "code": topic.subject.code}


def _topic(row: Row[Any]) -> Topic:
    told = {name: value for name, value in row._mapping.items() if name not in ("kind", "code")}
    return Topic(**told, subject=Subject(SubjectKind(row.kind), row.code))
