"""Files that belong to cases: what is told of them beside the log, and who had them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class AttachmentRow(SQLModel, table=True):
    """What is told of a file: its name and, of a picture, when and where it was taken. All is null
    once erased, which `erased_at` tells; the objects are gone then."""

    __tablename__ = "attachments"
    id: UUID = Field(primary_key=True)
    case_id: UUID = Field(index=True)
    name: str | None = Field(repr=False)
    captured_at: datetime | None = moment(default=None)
    latitude: float | None = Field(default=None, repr=False)
    longitude: float | None = Field(default=None, repr=False)
    erased_at: datetime | None = moment(default=None)


class CustodyRow(SQLModel, table=True):
    """Who had a file in hand, and whether it was the original. No line is ever changed."""

    __tablename__ = "custody"
    __table_args__ = (Index("custody_of_attachment", "attachment", "at", "id"),)
    id: UUID = Field(primary_key=True)
    attachment: UUID
    at: datetime = moment()
    original: bool
    actor_kind: str
    actor: str
    post: str | None
    bureau: str | None
    unit: str | None


class UnwantedFileRow(SQLModel, table=True):
    """A file whose objects are to be deleted at some time, if there are any: one whose upload has
    begun and may be broken off, or one that was erased."""

    __tablename__ = "unwanted_files"
    id: UUID = Field(primary_key=True)
    delete_at: datetime = moment(index=True)
