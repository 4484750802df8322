"""The sums behind the measures."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import document, moment
from yousu.store.tables.log import STAMP


class MeasureDeltaRow(SQLModel, table=True):
    """What one step of a case added to sums: `amounts` by figure, all in one place and on one day.

    They are never changed, so that they tell what was known at any instant; and read in the order
    of their stamps, as the log is. An index by day would cost each act more than it writes; blocks
    that know their days are enough, since days mostly follow each other.
    """

    __tablename__ = "measure_deltas"
    __table_args__ = (
        Index(
            "measure_deltas_by_day",
            "day",
            postgresql_using="brin",
            postgresql_ops={"day": "date_minmax_multi_ops"},
            postgresql_with={"pages_per_range": 32},
        ),
    )
    stamp: int = Field(
        sa_type=BigInteger, primary_key=True, sa_column_kwargs={"server_default": text(STAMP)}
    )
    position: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    case_id: UUID = Field(index=True)
    at: datetime = moment()
    bureau: str | None
    unit: str | None
    handler: str | None
    category: str | None
    channel: str
    nature: str
    district: str | None
    assessed: bool
    attribution: str
    day: date
    minutes: int | None
    amounts: str = document()


class MeasureSumRow(SQLModel, table=True):
    """What the deltas up to the reader's place come to, a day and a month (`stretch`; `day` is its
    first), in each of a few views: by bureau, by unit, and so on; the columns that a view does not
    tell apart are empty in it."""

    __tablename__ = "measure_sums"
    __table_args__ = (
        UniqueConstraint(
            "view",
            "stretch",
            "attribution",
            "figure",
            "day",
            "bureau",
            "unit",
            "handler",
            "category",
            "channel",
            "nature",
            "district",
            "assessed",
            name="measure_sums_in_view",
            postgresql_nulls_not_distinct=True,
        ),
        {"postgresql_with": {"fillfactor": 50}},
    )
    id: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    view: str
    stretch: str
    attribution: str
    figure: str
    day: date
    bureau: str | None
    unit: str | None
    handler: str | None
    category: str | None
    channel: str | None
    nature: str | None
    district: str | None
    assessed: bool
    amount: int = Field(sa_type=BigInteger)


class UncountedCaseRow(SQLModel, table=True):
    """A case that is to be counted anew: an older version counted less of it, or its days began at
    another time."""

    __tablename__ = "uncounted_cases"
    case_id: UUID = Field(primary_key=True)


class CountedDaysRow(SQLModel, table=True):
    """At what time of the city's zone the days begin by which the deltas were counted; one row."""

    __tablename__ = "counted_days"
    id: int = Field(primary_key=True)
    begin: time


class MeasureDefinitionRow(SQLModel, table=True):
    """Measures as the city and its bureaus have defined them, every version; none is changed."""

    __tablename__ = "measure_definitions"
    code: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    bureau: str | None
    body: str = document()
    defined_at: datetime = moment()
    defined_by: str
    reason: str
