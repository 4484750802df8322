"""Who was shown what is personal."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class AccessRow(SQLModel, table=True):
    """The access log: who was shown a reporter's data or has erased it, by which case, and why. No
    line is ever changed."""

    __tablename__ = "access_log"
    __table_args__ = (
        Index("access_log_in_order", "at", "id"),
        Index("access_log_of_actor", "actor", "at", "id"),
        Index("access_log_of_case", "case_id", "at", "id"),
    )
    id: UUID = Field(primary_key=True)
    at: datetime = moment()
    kind: str
    actor_kind: str
    actor: str
    post: str | None
    bureau: str | None
    unit: str | None
    reporter: UUID
    case_id: UUID | None
    reason: str | None
