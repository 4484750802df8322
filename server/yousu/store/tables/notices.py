"""What must reach people outside the city."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class NoticeRow(SQLModel, table=True):
    """The outbox: who must be told of what once the transaction stands.

    `at` is the event's, on the city's clock; `routed_at` is the world's time at which the notice
    was given to the deliveries that serve its media.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_to_route", "id", postgresql_where=text("routed_at is null")),)
    id: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    case_id: UUID
    version: int
    post: str
    bureau: str | None
    unit: str | None
    subject: str
    code: str
    media: list[str] = Field(sa_type=ARRAY(Text))
    consequence: str | None
    at: datetime = moment()
    routed_at: datetime | None = moment(default=None)


class DeliveryRow(SQLModel, table=True):
    """How far one delivery has got with one notice. All instants are the world's.

    `taken_until` is when whoever is sending it loses it to others, `retry_at` when it is tried
    again. What was given up stays until somebody replays it.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        Index(
            "deliveries_waiting",
            "delivery",
            "notice_id",
            postgresql_where=text("sent_at is null and given_up_at is null"),
        ),
        Index("deliveries_given_up", "notice_id", postgresql_where=text("given_up_at is not null")),
    )
    notice_id: int = Field(sa_type=BigInteger, primary_key=True, foreign_key="outbox.id")
    delivery: str = Field(primary_key=True)
    tries: int = 0
    taken_until: datetime | None = moment(default=None)
    retry_at: datetime | None = moment(default=None)
    error: str | None = None
    sent_at: datetime | None = moment(default=None)
    given_up_at: datetime | None = moment(default=None)
