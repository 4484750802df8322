"""What is told of files beside the log, and whose objects are to be deleted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_leave
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.commands import AddAttachment, Description, Location
from yousu.store.listing import Listing, Order
from yousu.store.tables import AttachmentRow, UnwantedFileRow, table_of

ATTACHMENTS = table_of(AttachmentRow)
UNWANTED = table_of(UnwantedFileRow)


@dataclass(frozen=True)
class StoredFile:
    """A file of a case; its description is None once it was erased."""

    case: UUID
    description: Description | None


async def save_attachments(
    connection: AsyncConnection, added: Sequence[tuple[UUID, AddAttachment]]
) -> None:
    """Stores what is told of files; from now on their objects are wanted."""
    if not added:
        return
    await connection.execute(insert(ATTACHMENTS), [_row(case, file) for case, file in added])
    ids = [file.attachment for _, file in added]
    wanted = await connection.execute(delete(UNWANTED).where(UNWANTED.c.id.in_(ids)))
    # The sweep has deleted what took longer than any upload may.
    if wanted.rowcount != len(ids):
        raise RuntimeError("a file was attached that is not stored any more")


async def files_of(connection: AsyncConnection, ids: Sequence[UUID]) -> dict[UUID, StoredFile]:
    rows = await connection.execute(select(ATTACHMENTS).where(ATTACHMENTS.c.id.in_(ids)))
    return {row.id: StoredFile(row.case_id, _description(row)) for row in rows}


def files_in_sight(case: UUID, in_sight: Sequence[UUID]) -> Listing[UUID]:
    """The ids of those of a case's files that are in sight, in the order of their uploads."""
    id = ATTACHMENTS.c.id
    query = select(id).where(ATTACHMENTS.c.case_id == case, id.in_(in_sight))
    return Listing(query, Order((id,), is_descending=False), lambda row: UUID(str(row.id)))


async def begin_upload(connection: AsyncConnection, id: UUID, longest: timedelta) -> None:
    """What is stored of it will be deleted, unless it was attached before that."""
    row = {"id": id, "delete_at": func.now() + longest}
    await connection.execute(insert(UNWANTED).values(row))


async def erase_files(
    connection: AsyncConnection, cases: Select[tuple[UUID]], now: datetime
) -> None:
    """Erases what is told of the files of some cases, a query of their ids; their objects are to be
    deleted at once."""
    theirs = ATTACHMENTS.c.case_id.in_(cases) & ATTACHMENTS.c.erased_at.is_(None)
    gone = select(ATTACHMENTS.c.id, func.now()).where(theirs)
    doomed = insert_or_leave(UNWANTED).from_select(["id", "delete_at"], gone)
    await connection.execute(doomed.on_conflict_do_nothing())
    nothing = dict.fromkeys(("name", "captured_at", "latitude", "longitude"))
    await connection.execute(update(ATTACHMENTS).where(theirs).values(**nothing, erased_at=now))


async def lock_unwanted(
    connection: AsyncConnection, limit: int, id: UUID | None = None
) -> list[UUID]:
    """Files whose objects are to be deleted by now, or the one of that id, whenever it is; those
    that somebody else has locked are left to them."""
    due = UNWANTED.c.delete_at <= func.now() if id is None else UNWANTED.c.id == id
    query = select(UNWANTED.c.id).where(due).order_by(UNWANTED.c.delete_at).limit(limit)
    found = await connection.execute(query.with_for_update(skip_locked=True))
    return list(found.scalars())


async def forget_unwanted(connection: AsyncConnection, ids: Sequence[UUID]) -> None:
    """Their objects are deleted."""
    await connection.execute(delete(UNWANTED).where(UNWANTED.c.id.in_(ids)))


async def put_off_unwanted(
    connection: AsyncConnection, ids: Sequence[UUID], delay: timedelta
) -> None:
    """Their objects can't be deleted now."""
    later = update(UNWANTED).where(UNWANTED.c.id.in_(ids)).values(delete_at=func.now() + delay)
    await connection.execute(later)


def _row(case: UUID, file: AddAttachment) -> dict[str, Any]:
    told = file.description
    at = told.captured_place
    return {
        "id": file.attachment,
        "case_id": case,
        "name": told.name,
        "captured_at": told.captured_at,
        "latitude": at.latitude if at else None,
        "longitude": at.longitude if at else None,
    }


def _description(row: Row[Any]) -> Description | None:
    if row.name is None:
        return None
    placed = row.latitude is not None
    at = Location(row.latitude, row.longitude) if placed else None
    return Description(row.name, row.captured_at, at)
