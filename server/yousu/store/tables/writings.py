"""What is personal or free text: beside the log, never in it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class AppealRow(SQLModel, table=True):
    """What the citizen said, and when; `words` are those that tell what it is about, and `spot` is
    by what two of them are known to be about one place."""

    __tablename__ = "appeals"
    __table_args__ = (
        Index(
            "appeals_by_word",
            text("words_by_month(words, received_at)"),
            postgresql_using="gin",
            postgresql_with={"fastupdate": "off"},
        ),
        Index(
            "appeals_on_the_map",
            text("point(longitude, latitude)"),
            postgresql_using="gist",
            postgresql_where=text("latitude is not null"),
        ),
        Index("appeals_by_spot", "spot", "received_at", postgresql_where=text("spot is not null")),
    )
    case_id: UUID = Field(primary_key=True)
    title: str
    body: str
    place: str | None
    latitude: float | None = None
    longitude: float | None = None
    spot: str | None = None
    received_at: datetime = moment()
    words: list[str] = Field(sa_type=ARRAY(Text))


class ReporterRow(SQLModel, table=True):
    """Who said it: name, phone and address, sealed under the key with that id (0: not sealed yet).
    Both are null once erased, which `erased_at` tells."""

    __tablename__ = "reporters"
    id: UUID = Field(primary_key=True)
    key: int | None
    sealed: bytes | None = Field(repr=False)
    erased_at: datetime | None = moment(default=None)


class TextRow(SQLModel, table=True):
    """Free words that events refer to."""

    __tablename__ = "texts"
    id: UUID = Field(primary_key=True)
    case_id: UUID = Field(index=True)
    body: str
