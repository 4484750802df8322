"""What people said: beside the log, so that it can be erased."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.commands import Appeal, Location, OpenCase, Text
from yousu.case.spot import spot_of
from yousu.case.state import Case
from yousu.likeness.words import words_of
from yousu.store.tables import AppealRow, TextRow, table_of

APPEALS = table_of(AppealRow)
TEXTS = table_of(TextRow)
_TOLD = [APPEALS.c[name] for name in ("case_id", "title", "body", "place", "latitude", "longitude")]


async def save_appeals(
    connection: AsyncConnection, opened: Sequence[tuple[Case, OpenCase]]
) -> None:
    """Stores what was said."""
    if opened:
        rows = [_row_of(case, command.appeal) for case, command in opened]
        await connection.execute(insert(APPEALS), rows)


def _row_of(case: Case, appeal: Appeal) -> dict[str, Any]:
    at = appeal.location
    return {
        "case_id": case.id,
        "received_at": case.received_at,
        "title": appeal.title,
        "body": appeal.body,
        "place": appeal.place,
        "latitude": at.latitude if at else None,
        "longitude": at.longitude if at else None,
        "spot": spot_of(appeal),
        "words": sorted(words_of(appeal.title, appeal.body, appeal.place)),
    }


async def save_texts(connection: AsyncConnection, texts: Sequence[tuple[UUID, Text]]) -> None:
    if texts:
        rows = [{"id": text.id, "case_id": case, "body": text.body} for case, text in texts]
        await connection.execute(insert(TEXTS), rows)


async def appeals_of(connection: AsyncConnection, cases: Sequence[UUID]) -> dict[UUID, Appeal]:
    rows = await connection.execute(select(*_TOLD).where(APPEALS.c.case_id.in_(cases)))
    return {row.case_id: _appeal(row) for row in rows}


def _appeal(row: Row[Any]) -> Appeal:
    placed = row.latitude is not None
    at = Location(row.latitude, row.longitude) if placed else None
    return Appeal(row.title, row.body, row.place, at)


async def texts_of(connection: AsyncConnection, ids: Sequence[UUID]) -> dict[UUID, str]:
    rows = await connection.execute(select(TEXTS.c.id, TEXTS.c.body).where(TEXTS.c.id.in_(ids)))
    return {row.id: row.body for row in rows}
