"""Cases with which somebody, or something, has come again."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.cases import CASES
from yousu.store.tables import AppealRow, table_of

APPEALS = table_of(AppealRow)


def is_repeat() -> ColumnElement[bool]:
    """The same reporter has raised the same matter before, or another in its category."""
    earlier = CASES.alias()
    same = (earlier.c.matter == CASES.c.matter) | (earlier.c.category == CASES.c.category)
    return exists().where(
        earlier.c.reporter == CASES.c.reporter, same, earlier.c.received_at < CASES.c.received_at
    )


def comes_back(within: timedelta) -> ColumnElement[bool]:
    """A case in the same matter, or of the same category at the same spot, was closed so long
    before, or less."""
    earlier, there, here = CASES.alias(), APPEALS.alias(), APPEALS.alias()
    closed = earlier.c.closed_at.between(CASES.c.received_at - within, CASES.c.received_at)
    of_the_matter = exists().where(earlier.c.matter == CASES.c.matter, closed)
    at_the_spot = exists().where(
        here.c.case_id == CASES.c.id,
        there.c.spot == here.c.spot,
        there.c.received_at < CASES.c.received_at,
        earlier.c.id == there.c.case_id,
        earlier.c.category == CASES.c.category,
        closed,
    )
    return or_(of_the_matter, at_the_spot)


async def repeated_reporters(
    connection: AsyncConnection, wanted: Sequence[ColumnElement[bool]], least: int, limit: int
) -> Mapping[UUID, int]:
    """The reporters of so many cases or more, with how many, those with most first."""
    came = func.count()
    query = (
        select(CASES.c.reporter, came.label("cases"))
        .where(*wanted)
        .group_by(CASES.c.reporter)
        .having(came >= least)
        .order_by(came.desc(), CASES.c.reporter)
        .limit(limit)
    )
    return {row.reporter: row.cases for row in await connection.execute(query)}
