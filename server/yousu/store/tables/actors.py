"""What is known of those who act: what each has done already, who stands in for whom."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import moment


class KeyRow(SQLModel, table=True):
    """Idempotency keys: an act that was done once is not done again. `answer` is the id of the case
    that it changed or of what it made; null where its input names it by a code."""

    __tablename__ = "idempotency_keys"
    actor: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    fingerprint: str
    answer: UUID | None
    at: datetime = moment()


class DelegationRow(SQLModel, table=True):
    """Who signs and decides at a post while the person who holds it is away."""

    __tablename__ = "delegations"
    __table_args__ = (Index("delegations_of_delegate", "delegate", "ends_at"),)
    id: UUID = Field(primary_key=True)
    post: str
    bureau: str | None
    unit: str | None
    absent: str
    delegate: str
    begins_at: datetime = moment()
    ends_at: datetime = moment()
    granted_by: str
