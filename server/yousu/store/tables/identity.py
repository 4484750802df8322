"""Who may sign in, and as what."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class StaffRow(SQLModel, table=True):
    """A person holds a seat; who has been dismissed from one held it until then."""

    __tablename__ = "staff"
    __table_args__ = (
        Index(
            "staff_seats",
            text("person, post, coalesce(bureau, ''), coalesce(unit, '')"),
            unique=True,
            postgresql_where=text("dismissed_at is null"),
        ),
        Index("staff_of_bureau", "bureau", "id"),
    )
    id: UUID = Field(primary_key=True)
    person: str
    name: str | None
    post: str
    bureau: str | None
    unit: str | None
    appointed_at: datetime = moment()
    appointed_by: str
    dismissed_at: datetime | None = moment(default=None)
    dismissed_by: str | None = None


class ClientRow(SQLModel, table=True):
    """An integration client. `bureaus` None reads all; `documents` true means that only the
    documents that are stored for it run."""

    __tablename__ = "clients"
    code: str = Field(primary_key=True)
    title: str
    bureaus: list[str] | None = Field(default=None, sa_type=ARRAY(Text), nullable=True)
    documents: bool
    personal: bool
    registered_at: datetime = moment()
    registered_by: str
    revoked_at: datetime | None = moment(default=None)
    revoked_by: str | None = None


class ClientKeyRow(SQLModel, table=True):
    """A key of a client; of its secret the SHA-256 alone is kept."""

    __tablename__ = "client_keys"
    __table_args__ = (Index("keys_of_client", "client", "id"),)
    id: UUID = Field(primary_key=True)
    client: str = Field(foreign_key="clients.code")
    digest: bytes
    issued_at: datetime = moment()
    issued_by: str
    expires_at: datetime = moment()
    used_at: datetime | None = moment(default=None)
    revoked_at: datetime | None = moment(default=None)
    revoked_by: str | None = None


class ClientDocumentRow(SQLModel, table=True):
    """A GraphQL document that a client may run, under the SHA-256 of its text in hex."""

    __tablename__ = "client_documents"
    client: str = Field(primary_key=True, foreign_key="clients.code")
    digest: str = Field(primary_key=True)
    body: str
    stored_at: datetime = moment()
    stored_by: str
