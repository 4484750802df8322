"""What is to happen and when: timers, and the calendars and the clock that they go by."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, text
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import document, moment


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


class ClockRow(SQLModel, table=True):
    """How the city's clock runs against the world's. No row: they are the same."""

    __tablename__ = "city_clock"
    singleton: bool = Field(default=True, primary_key=True)
    world: datetime = moment()
    city: datetime = moment()
    speed: float = 1.0
