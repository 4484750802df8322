"""What was published."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment
from yousu.store.tables.log import STAMP


class BulletinRow(SQLModel, table=True):
    """Bulletins, a row an edition; none is ever changed. `content` is the text of which `digest` is
    the SHA-256; `correction` says what is new in an edition after the first. `stamp` and `position`
    are those of the log, so that readers miss none."""

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
        Index("bulletins_as_written", "stamp", "position"),
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
    stamp: int = Field(
        default=None, sa_type=BigInteger, sa_column_kwargs={"server_default": text(STAMP)}
    )
    position: int = Field(default=None, sa_type=BigInteger, sa_column_args=(Identity(),))
