"""Appraisal: by what units and people are scored, and the scores that were settled."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import document, moment


class AppraisalSchemeRow(SQLModel, table=True):
    """An appraisal scheme of a bureau, the city's for no bureau; none is ever changed.

    `body` is `null` where a bureau follows the city's again, or the city that of the program.
    """

    __tablename__ = "appraisal_schemes"
    __table_args__ = (Index("appraisal_schemes_of_bureau", "bureau", "version"),)
    version: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    bureau: str | None
    body: str = document()
    effective_from: date
    set_at: datetime = moment()
    set_by: str
    reason: str


class AppraisalEditionRow(SQLModel, table=True):
    """The settled scores of a bureau's units or people over a period; none is ever changed.

    `digest` is the SHA-256 of the body, in hex.
    """

    __tablename__ = "appraisal_editions"
    __table_args__ = (UniqueConstraint("bureau", "subject", "first", "last", "number"),)
    id: UUID = Field(primary_key=True)
    bureau: str
    subject: str
    first: date
    last: date
    number: int
    body: str = document()
    digest: str
