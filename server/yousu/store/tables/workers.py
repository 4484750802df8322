"""Who works for the city."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class WorkerRow(SQLModel, table=True):
    """A worker process that runs, or has gone without a word. All instants are the world's."""

    __tablename__ = "workers"
    id: UUID = Field(primary_key=True)
    version: str
    started_at: datetime = moment()
    beaten_at: datetime = moment()
