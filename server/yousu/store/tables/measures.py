"""The sums behind the measures."""

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index
from sqlmodel import Field, SQLModel


class MeasureDeltaRow(SQLModel, table=True):
    """What one step of a case added to a sum."""

    __tablename__ = "measure_deltas"
    __table_args__ = (Index("measure_deltas_of_bureau", "bureau", "day"),)
    id: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    case_id: UUID = Field(index=True)
    bureau: str | None
    unit: str | None
    category: str | None
    channel: str
    nature: str
    day: date
    figure: str
    amount: int
