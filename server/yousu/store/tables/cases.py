"""Cases as they stand."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment

# What is due by no time comes last; at the end of the last year that clients can name.
NEVER = "'9998-12-31 00:00:00+00'::timestamp with time zone"
DUE = f"coalesce(due_at, {NEVER})"


class CaseRow(SQLModel, table=True):
    """A case as it stands: `body` is the whole, the other columns are for finding it.

    `calendar` is the revision by which its running clocks were counted; `under_failed_rules` says
    that an order stands under the core's rules because its bureau's own failed, `is_paused` that
    the clock by which it is due stands still. The fewer `urgency`, the faster it must go.

    Nothing looks into the body but `yousu.store.codec`, so it is text: PostgreSQL would take apart
    and put together JSON at every act. Pages are kept half empty, so that an act that changes no
    column for finding changes no index either.
    """

    __tablename__ = "cases"
    __table_args__ = (
        Index("cases_by_receipt", "received_at", "id"),
        Index("cases_of_bureau", "bureau", "received_at", "id"),
        Index(
            "cases_of_district",
            "district",
            "received_at",
            "id",
            postgresql_where=text("district is not null"),
        ),
        Index("cases_by_due", text(DUE), "id"),
        Index("cases_by_urgency", "urgency", text(DUE), "id"),
        Index(
            "cases_of_handler",
            "handler",
            "received_at",
            "id",
            postgresql_where=text("handler is not null"),
        ),
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
        Index(
            "cases_that_wait",
            "waits_for",
            postgresql_using="gin",
            postgresql_where=text("waits_for <> '{}'"),
        ),
        Index("cases_not_told_yet", "id", postgresql_where=text("waits_for is null")),
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
    district: str | None = None
    reporter: UUID = Field(index=True)
    received_at: datetime = moment()
    due_at: datetime | None = moment()
    is_paused: bool
    urgency: int
    closed_at: datetime | None = moment()
    changed_at: datetime = moment()
    external_id: str | None = Field(index=True)
    matter: UUID | None = Field(default=None, index=True)
    returns: int = 0
    rehandlings: int = 0
    hand_overs: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    traits: list[str] = Field(sa_type=ARRAY(Text), sa_column_kwargs={"server_default": "{}"})
    waits_for: list[str] | None = Field(default=None, sa_type=ARRAY(Text))
    problem_since: datetime | None = moment(default=None)
    calendar: int
    under_failed_rules: bool = Field(
        default=False, sa_column_kwargs={"server_default": text("false")}
    )
    body: str
