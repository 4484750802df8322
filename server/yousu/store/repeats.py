"""Cases with which somebody, or something, has come again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.traits import Trait
from yousu.store.cases import CASES
from yousu.store.tables import AppealRow, table_of
from yousu.store.traits import has_trait

APPEALS = table_of(AppealRow)


def is_repeat() -> ColumnElement[bool]:
    """The same reporter has raised the same matter before, or another in its category."""
    earlier = CASES.alias()
    same = (earlier.c.matter == CASES.c.matter) | (earlier.c.category == CASES.c.category)
    return exists().where(
        earlier.c.reporter == CASES.c.reporter, same, earlier.c.received_at < CASES.c.received_at
    )


def comes_back(within: timedelta) -> ColumnElement[bool]:
    """So long before, or less, a case in the same matter was closed, or that one which was the last
    of its category at its spot."""
    earlier = CASES.alias()
    of_the_matter = exists().where(
        earlier.c.matter == CASES.c.matter, _just_before(earlier.c.closed_at, within)
    )
    return or_(of_the_matter, _just_before(_closing_of_the_last_at_its_spot(), within))


def _just_before(closed_at: ColumnElement[Any], within: timedelta) -> ColumnElement[bool]:
    return closed_at.between(CASES.c.received_at - within, CASES.c.received_at)


def _closing_of_the_last_at_its_spot() -> ColumnElement[Any]:
    """PostgreSQL walks back from the case along the index of spots; a join would sort the spot."""
    last, there, here = CASES.alias(), APPEALS.alias(), APPEALS.alias()
    spot = select(here.c.spot).where(here.c.case_id == CASES.c.id).correlate(CASES)
    return (
        select(last.c.closed_at)
        .select_from(there.join(last, last.c.id == there.c.case_id))
        .where(there.c.spot == spot.scalar_subquery(), there.c.received_at < CASES.c.received_at)
        .where(last.c.category == CASES.c.category)
        .order_by(there.c.received_at.desc())
        .limit(1)
        .correlate(CASES)
        .scalar_subquery()
    )


@dataclass(frozen=True)
class CountedRebounds:
    """Of a category: how many cases in all, how many that were handled again or reopened, that
    came back after a closing, and that are one or the other."""

    category: str
    received: int
    again: int
    back: int
    either: int


async def rebounds_by_category(
    connection: AsyncConnection, wanted: Sequence[ColumnElement[bool]], within: timedelta
) -> list[CountedRebounds]:
    """Those with most that are one or the other first. It is asked of each case once."""
    told = select(
        CASES.c.category,
        has_trait((Trait.REBOUNDED,)).label("again"),
        comes_back(within).label("back"),
    )
    each = told.where(*wanted, CASES.c.category.is_not(None)).cte("each")
    each = each.prefix_with("materialized")
    count, either = func.count(), or_(each.c.again, each.c.back)
    query = select(
        each.c.category,
        count.label("received"),
        count.filter(each.c.again).label("again"),
        count.filter(each.c.back).label("back"),
        count.filter(either).label("either"),
    ).group_by(each.c.category)
    most_first = query.order_by(count.filter(either).desc(), each.c.category)
    return [CountedRebounds(**row._mapping) for row in await connection.execute(most_first)]


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
