"""Topics of proactive handling."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class TopicRow(SQLModel, table=True):
    """A topic as it stands; of one subject a bureau has one open topic."""

    __tablename__ = "topics"
    __table_args__ = (
        Index(
            "open_topics",
            "bureau",
            "kind",
            "code",
            unique=True,
            postgresql_where=text("closed_at is null"),
        ),
        Index("topics_of_bureau", "bureau", "changed_at", "id"),
    )
    id: UUID = Field(primary_key=True)
    version: int
    bureau: str
    kind: str
    code: str
    title: str
    adopted_at: datetime = moment()
    changed_at: datetime = moment()
    unit: str | None
    person: str | None
    first_measure_at: datetime | None = moment()
    closed_at: datetime | None = moment()


class TopicEntryRow(SQLModel, table=True):
    """The history of topics; none is ever changed but to erase its words."""

    __tablename__ = "topic_entries"
    topic: UUID = Field(primary_key=True, foreign_key="topics.id")
    version: int = Field(primary_key=True)
    at: datetime = moment()
    actor: str
    post: str | None
    act: str
    unit: str | None
    person: str | None
    words: str | None
