"""The log, and how far it is read."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import document, moment

STAMP = (
    "greatest(pg_current_xact_id()::text::bigint + 1,"
    " pg_snapshot_xmax(pg_current_snapshot())::text::bigint)"
)


class EventRow(SQLModel, table=True):
    """The log. Readers order it by stamp and position; `bureaus` are those that had the case then.

    The stamp lies above the id of the writing transaction and of every one that had ended when
    the event was written; see the decision on the order of the log.
    """

    __tablename__ = "events"
    __table_args__ = (
        UniqueConstraint("case_id", "version"),
        Index("events_in_order", "stamp", "position"),
    )
    position: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    stamp: int = Field(sa_type=BigInteger, sa_column_kwargs={"server_default": text(STAMP)})
    case_id: UUID
    version: int
    bureaus: list[str] = Field(sa_type=ARRAY(Text))
    at: datetime = moment()
    type: str
    shape: int
    actor: str = document()
    fact: str = document()


class ReaderRow(SQLModel, table=True):
    """How far a reader of the log has got."""

    __tablename__ = "readers"
    name: str = Field(primary_key=True)
    stamp: int = Field(default=0, sa_type=BigInteger, sa_column_kwargs={"server_default": "0"})
    position: int = Field(default=-1, sa_type=BigInteger, sa_column_kwargs={"server_default": "-1"})
