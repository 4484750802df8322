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
    """A case as it stands: `body` is the whole, the other columns are for finding it.

    `calendar` is the revision by which its running clocks were counted; `under_failed_rules` says
    that an order stands under the core's rules because its bureau's own failed.

    Nothing looks into the body but `yousu.store.codec`, so it is text: PostgreSQL would take apart
    and put together JSON at every act. Pages are kept half empty, so that an act that changes no
    column for finding changes no index either.
    """

    __tablename__ = "cases"
    __table_args__ = (
        Index("cases_by_receipt", "received_at", "id"),
        Index("cases_of_bureau", "bureau", "received_at", "id"),
        Index("cases_by_state", "state", "received_at", "id"),
        Index("cases_of_bureaus", "bureaus", postgresql_using="gin"),
        Index("cases_sent_back", "returns", "received_at", postgresql_where=text("returns > 1")),
        Index(
            "problem_cases",
            "received_at",
            "id",
            postgresql_where=text("problem_since is not null"),
        ),
        Index(
            "cases_by_trait",
            "traits",
            postgresql_using="gin",
            postgresql_where=text("traits <> '{}'"),
        ),
        Index("cases_by_calendar", "calendar", postgresql_where=text("closed_at is null")),
        Index("cases_under_failed_rules", "id", postgresql_where=text("under_failed_rules")),
        {"postgresql_with": {"fillfactor": 50}},
    )
    id: UUID = Field(primary_key=True)
    number: str = Field(unique=True)
    version: int
    state: str
    bureau: str | None
    unit: str | None
    handler: str | None = None
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
    matter: UUID | None = Field(default=None, index=True)
    returns: int = 0
    rehandlings: int = 0
    hand_overs: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    traits: list[str] = Field(sa_type=ARRAY(Text), sa_column_kwargs={"server_default": "{}"})
    problem_since: datetime | None = moment(default=None)
    calendar: int
    under_failed_rules: bool = Field(
        default=False, sa_column_kwargs={"server_default": text("false")}
    )
    body: str


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
        Index("timers_failing", "case_id", postgresql_where=text("tries >= 3")),
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


class PluginFaultRow(SQLModel, table=True):
    """How often a hook of a plugin gave no answer that could be used, and why the last time."""

    __tablename__ = "plugin_faults"
    plugin: str = Field(primary_key=True)
    hook: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    times: int = Field(sa_type=BigInteger)
    last_at: datetime = moment()
    reason: str


class CalendarRow(SQLModel, table=True):
    """Calendars, each as it was issued; the newest is in force. None is ever changed.

    `issued_by` is a staff id; null for what came with the software.
    """

    __tablename__ = "calendars"
    revision: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    version: str = Field(unique=True)
    body: str = document()
    issued_at: datetime = moment()
    issued_by: str | None
    reason: str


class PluginChangeRow(SQLModel, table=True):
    """What was arranged for a plugin; the last row of each is in force. None is ever changed.

    `settings` are those that differ from the plugin's defaults; `changed_by` is a staff id.
    """

    __tablename__ = "plugin_changes"
    __table_args__ = (Index("plugin_changes_of_plugin", "plugin", "revision"),)
    revision: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    plugin: str
    enabled: bool
    settings: str = document()
    changed_at: datetime = moment()
    changed_by: str
    reason: str


class KnownBureauRow(SQLModel, table=True):
    """What a plugin last said of its bureau: units, posts and categories."""

    __tablename__ = "known_bureaus"
    plugin: str = Field(primary_key=True)
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


class DelegationRow(SQLModel, table=True):
    """Who signs and decides at a post while the person who holds it is away."""

    __tablename__ = "delegations"
    __table_args__ = (Index("delegations_of_delegate", "delegate", "ends_at"),)
    id: UUID = Field(primary_key=True)
    post: str
    bureau: str | None
    unit: str | None
    absent: str
    delegate: str
    begins_at: datetime = moment()
    ends_at: datetime = moment()
    granted_by: str


class RegisterRow(SQLModel, table=True):
    """What was held against units and persons: talks, marks, vetoes, supervision orders.

    `settled_at` is when an entry was annulled or a supervision order answered.
    """

    __tablename__ = "register"
    __table_args__ = (
        Index("register_of_unit", "bureau", "unit", "at", "id"),
        Index("register_of_person", "person", "at", "id"),
        Index("register_in_order", "at", "id"),
    )
    id: UUID = Field(primary_key=True)
    case_id: UUID = Field(index=True)
    kind: str
    bureau: str | None
    unit: str | None
    person: str | None
    points: int
    ground: str | None
    rule: str | None
    post: str
    at: datetime = moment()
    settled_at: datetime | None = moment(default=None)


class WarningRow(SQLModel, table=True):
    """Early warnings: which matter, by which rule of which bureau, how many people so far.

    `supervised` is the case through which the matter is supervised as a whole, if one is.
    """

    __tablename__ = "warnings"
    __table_args__ = (
        Index("warnings_in_order", "issued_at", "id"),
        Index("warnings_of_bureau", "bureau", "issued_at", "id"),
    )
    id: UUID = Field(primary_key=True)
    matter: UUID
    bureau: str
    rule: str
    people: int
    issued_at: datetime = moment()
    supervised: UUID | None


class ReaderRow(SQLModel, table=True):
    """How far a reader of the log has got."""

    __tablename__ = "readers"
    name: str = Field(primary_key=True)
    stamp: int = Field(default=0, sa_type=BigInteger, sa_column_kwargs={"server_default": "0"})
    position: int = Field(default=-1, sa_type=BigInteger, sa_column_kwargs={"server_default": "-1"})


class DetailRow(SQLModel, table=True):
    """What bureaus have recorded of their own about cases, to be found by.

    `fields` are the values, computed ones too, without anybody's words.
    """

    __tablename__ = "details"
    __table_args__ = (
        Index(
            "details_by_field",
            "fields",
            postgresql_using="gin",
            postgresql_ops={"fields": "jsonb_path_ops"},
        ),
        Index("details_of_bureau", "bureau", "code", "at"),
    )
    case_id: UUID = Field(primary_key=True)
    bureau: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    at: datetime = moment()
    fields: str = document()


class ClockRow(SQLModel, table=True):
    """How the city's clock runs against the world's. No row: they are the same."""

    __tablename__ = "city_clock"
    singleton: bool = Field(default=True, primary_key=True)
    world: datetime = moment()
    city: datetime = moment()
    speed: float = 1.0
