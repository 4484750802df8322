"""Places at which many people have something to say."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.cases import CASES
from yousu.store.tables import AppealRow, table_of

APPEALS = table_of(AppealRow)


@dataclass(frozen=True)
class CountedSpot:
    """A spot, with how many cases lie at it, by how many people, and in which categories."""

    spot: str
    cases: int
    people: int
    categories: tuple[str, ...]


def is_at(spot: str) -> ColumnElement[bool]:
    """The case is about what lies at a spot."""
    there = APPEALS.alias()
    return exists().where(there.c.case_id == CASES.c.id, there.c.spot == spot)


async def busiest_spots(
    connection: AsyncConnection,
    wanted: Sequence[ColumnElement[bool]],
    left_out: Sequence[str],
    cases: int,
    people: int,
    limit: int,
) -> list[CountedSpot]:
    """The spots with so many cases by so many people or more, those with most people first."""
    came, by = func.count(), func.count(CASES.c.reporter.distinct())
    categories = func.array_agg(CASES.c.category.distinct()).filter(CASES.c.category.is_not(None))
    query = (
        select(APPEALS.c.spot, came.label("cases"), by.label("people"), categories.label("about"))
        .select_from(CASES.join(APPEALS, APPEALS.c.case_id == CASES.c.id))
        .where(*wanted, APPEALS.c.spot.is_not(None), APPEALS.c.spot.not_in(left_out))
        .group_by(APPEALS.c.spot)
        .having(came >= cases, by >= people)
        .order_by(by.desc(), came.desc(), APPEALS.c.spot)
        .limit(limit)
    )
    rows = await connection.execute(query)
    return [
        CountedSpot(row.spot, row.cases, row.people, tuple(sorted(row.about or ()))) for row in rows
    ]
