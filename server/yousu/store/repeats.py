"""Cases with which somebody has come again."""

from sqlalchemy import ColumnElement, exists

from yousu.store.cases import CASES


def is_repeat() -> ColumnElement[bool]:
    """The same reporter has raised the same matter before, or another in its category."""
    earlier = CASES.alias()
    same = (earlier.c.matter == CASES.c.matter) | (earlier.c.category == CASES.c.category)
    return exists().where(
        earlier.c.reporter == CASES.c.reporter, same, earlier.c.received_at < CASES.c.received_at
    )
