"""What is known over all cases: what was held against whom, and which matters many people raise."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class RegisterRow(SQLModel, table=True):
    """What was held against units and persons: talks, marks, vetoes, supervision orders; and which
    orders are left out of their appraisal.

    `settled_at` is when an entry was annulled, a supervision order answered or an exclusion
    revoked; `settled_by` the application by which an entry was annulled.
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
    settled_by: UUID | None = None


class WarningRow(SQLModel, table=True):
    """Early warnings: which matter, by which rule of which bureau, how many people so far, and what
    became of them.

    `supervised` is the case through which the matter is supervised as a whole, if one is, `carrier`
    the one on which is told what becomes of the warning; `measures` how many were taken.
    """

    __tablename__ = "warnings"
    __table_args__ = (
        Index("warnings_in_order", "issued_at", "id"),
        Index("warnings_of_bureau", "bureau", "issued_at", "id"),
        Index("warnings_of_matter", "matter"),
        Index("warnings_by_supervised", "supervised"),
    )
    id: UUID = Field(primary_key=True)
    matter: UUID
    bureau: str
    rule: str
    people: int
    issued_at: datetime = moment()
    supervised: UUID | None
    carrier: UUID | None = None
    acknowledged_at: datetime | None = moment(default=None)
    measures: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    ended_at: datetime | None = moment(default=None)
    ground: str | None = None


class WarnedCaseRow(SQLModel, table=True):
    """Which cases came under which early warning."""

    __tablename__ = "warned_cases"
    warning: UUID = Field(primary_key=True)
    case_id: UUID = Field(primary_key=True)
