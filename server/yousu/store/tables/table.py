"""The table that rows of a kind lie in."""

from sqlalchemy import Table
from sqlmodel import SQLModel

METADATA = SQLModel.metadata


def table_of(row: type[SQLModel]) -> Table:
    return METADATA.tables[str(row.__tablename__)]
