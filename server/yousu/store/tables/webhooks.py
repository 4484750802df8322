"""Webhooks: subscriptions whose updates are posted to their clients."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import document as json_text
from yousu.store.tables.columns import moment


class WebhookRow(SQLModel, table=True):
    """A stored subscription document, to where its updates go, and how far the log was read for it.
    `secret` is sealed under `key`; `fault` says why it could not be read last."""

    __tablename__ = "webhooks"
    id: UUID = Field(primary_key=True)
    client: str = Field(foreign_key="clients.code")
    url: str
    key: int
    secret: bytes
    document: str = Field(sa_type=Text)
    variables: str = json_text()
    stamp: int = Field(sa_type=BigInteger)
    position: int = Field(sa_type=BigInteger)
    created_at: datetime = moment()
    created_by: str
    fault: str | None = None
    taken_until: datetime | None = moment(default=None)
    disabled_at: datetime | None = moment(default=None)
    disabled_by: str | None = None


class WebhookDeliveryRow(SQLModel, table=True):
    """An update on its way to a client."""

    __tablename__ = "webhook_deliveries"
    __table_args__ = (
        UniqueConstraint("webhook", "stamp", "position"),
        Index(
            "webhook_deliveries_waiting",
            "webhook",
            "stamp",
            "position",
            postgresql_where=text("sent_at is null and given_up_at is null"),
        ),
    )
    id: UUID = Field(primary_key=True)
    webhook: UUID = Field(foreign_key="webhooks.id")
    stamp: int = Field(sa_type=BigInteger)
    position: int = Field(sa_type=BigInteger)
    body: str = Field(sa_type=Text)
    made_at: datetime = moment()
    tries: int = 0
    status: int | None = None
    error: str | None = None
    retry_at: datetime | None = moment(default=None)
    sent_at: datetime | None = moment(default=None)
    given_up_at: datetime | None = moment(default=None)
