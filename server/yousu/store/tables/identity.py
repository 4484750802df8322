"""Who may sign in, and as what."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
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
