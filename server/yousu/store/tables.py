"""The tables. What is personal or free text lies beside the log, never in it."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Identity, Index, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field, SQLModel

STAMP = (
    "greatest(pg_current_xact_id()::text::bigint + 1,"
    " pg_snapshot_xmax(pg_current_snapshot())::text::bigint)"
)


def moment(**options: Any) -> Any:
    """A column for an instant; stored in UTC."""
    return Field(sa_type=DateTime(timezone=True), **options)


def document() -> Any:
    """A column of JSON text, which `yousu.store.codec` reads and writes."""
    return Field(sa_type=JSONB)


class CaseRow(SQLModel, table=True):
    """A case as it stands: `body` is the whole, the other columns are for finding it."""

    __tablename__ = "cases"
    __table_args__ = (
        Index("cases_by_receipt", "received_at", "id"),
        Index("cases_of_bureau", "bureau", "received_at", "id"),
        Index("cases_by_state", "state", "received_at", "id"),
        Index("cases_of_bureaus", "bureaus", postgresql_using="gin"),
    )
    id: UUID = Field(primary_key=True)
    number: str = Field(unique=True)
    version: int
    state: str
    bureau: str | None
    unit: str | None
    bureaus: list[str] = Field(sa_type=ARRAY(Text))
    category: str | None
    nature: str
    channel: str
    reporter: UUID = Field(index=True)
    received_at: datetime = moment()
    due_at: datetime | None = moment()
    closed_at: datetime | None = moment()
    changed_at: datetime = moment()
    external_id: str | None = Field(index=True)
    body: str = document()


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


class TimerRow(SQLModel, table=True):
    """What is to happen to a case by itself, and when. A row goes when it is no longer wanted."""

    __tablename__ = "timers"
    __table_args__ = (
        Index("timers_due", "due_at", postgresql_where=text("state = 'pending'")),
        Index("timers_set_aside", "retry_at", postgresql_where=text("state = 'set_aside'")),
    )
    case_id: UUID = Field(primary_key=True)
    assignment: UUID = Field(primary_key=True)
    clock: str = Field(primary_key=True)
    round: int = Field(primary_key=True)
    rung: str = Field(primary_key=True)
    due_at: datetime = moment()
    generation: int = 1
    state: str = "pending"
    tries: int = 0
    retry_at: datetime | None = moment(default=None)
    error: str | None = None


class RuleSetRow(SQLModel, table=True):
    """The rules that orders started under, by the hash of their content."""

    __tablename__ = "rule_sets"
    id: str = Field(primary_key=True)
    bureau: str
    body: str = document()


class AppealRow(SQLModel, table=True):
    """What the citizen said, and when; `words` are those that tell what it is about."""

    __tablename__ = "appeals"
    __table_args__ = (
        Index(
            "appeals_by_word",
            text("words_by_month(words, received_at)"),
            postgresql_using="gin",
            postgresql_with={"fastupdate": "off"},
        ),
    )
    case_id: UUID = Field(primary_key=True)
    title: str
    body: str
    place: str | None
    received_at: datetime = moment()
    words: list[str] = Field(sa_type=ARRAY(Text))


class ReporterRow(SQLModel, table=True):
    """Who said it."""

    __tablename__ = "reporters"
    id: UUID = Field(primary_key=True)
    name: str | None
    phone: str | None


class TextRow(SQLModel, table=True):
    """Free words that events refer to."""

    __tablename__ = "texts"
    id: UUID = Field(primary_key=True)
    case_id: UUID = Field(index=True)
    body: str


class MeasureDeltaRow(SQLModel, table=True):
    """What one step of a case added to a sum."""

    __tablename__ = "measure_deltas"
    __table_args__ = (Index("measure_deltas_of_bureau", "bureau", "day"),)
    id: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    case_id: UUID = Field(index=True)
    bureau: str | None
    unit: str | None
    category: str | None
    channel: str
    nature: str
    day: date
    figure: str
    amount: int


class KeyRow(SQLModel, table=True):
    """Idempotency keys: an act that was done once is not done again."""

    __tablename__ = "idempotency_keys"
    actor: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    fingerprint: str
    case_id: UUID
    at: datetime = moment()


class NoticeRow(SQLModel, table=True):
    """The outbox: what must reach a post once the transaction stands.

    `taken_until` is the world's time up to which one deliverer has it.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_waiting", "id", postgresql_where=text("sent_at is null")),)
    id: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    case_id: UUID
    version: int
    bureau: str
    unit: str
    post: str
    rung: str
    consequence: str
    media: list[str] = Field(sa_type=ARRAY(Text))
    at: datetime = moment()
    taken_until: datetime | None = moment(default=None)
    sent_at: datetime | None = moment(default=None)


class ClockRow(SQLModel, table=True):
    """How the city's clock runs against the world's. No row: they are the same."""

    __tablename__ = "city_clock"
    singleton: bool = Field(default=True, primary_key=True)
    world: datetime = moment()
    city: datetime = moment()
    speed: float = 1.0
