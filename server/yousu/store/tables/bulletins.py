"""What was published."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class BulletinRow(SQLModel, table=True):
    """Bulletins, a row an edition; none is ever changed. `content` is the text of which `digest` is
    the SHA-256; `correction` says what is new in an edition after the first."""

    __tablename__ = "bulletins"
    __table_args__ = (
        UniqueConstraint(
            "kind",
            "bureau",
            "first",
            "edition",
            name="bulletins_once",
            postgresql_nulls_not_distinct=True,
        ),
        Index("bulletins_in_order", "issued_at", "id"),
    )
    id: UUID = Field(primary_key=True)
    kind: str
    bureau: str | None
    first: date
    last: date
    edition: int
    issued_at: datetime = moment()
    issued_by: str
    digest: str
    content: str = Field(sa_type=Text)
    correction: str | None = Field(sa_type=Text)
