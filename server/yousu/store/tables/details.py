"""What bureaus record of their own."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import document, moment


class DetailRow(SQLModel, table=True):
    """What bureaus have recorded of their own about cases, to be found by.

    `fields` are the values, computed ones too, without anybody's words.
    """

    __tablename__ = "details"
    __table_args__ = (
        Index(
            "details_by_field",
            "fields",
            postgresql_using="gin",
            postgresql_ops={"fields": "jsonb_path_ops"},
        ),
        Index("details_of_bureau", "bureau", "code", "at"),
    )
    case_id: UUID = Field(primary_key=True)
    bureau: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    at: datetime = moment()
    fields: str = document()
