"""Cases counted week by week."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Integer, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.traits import Trait
from yousu.store.case_list import CaseFilter, conditions
from yousu.store.cases import CASES

A_WEEK = timedelta(weeks=1)
HARD = (Trait.REBOUNDED, Trait.LATE, Trait.GRAVE)


@dataclass(frozen=True)
class Week:
    """How many cases came in seven days, and how many of them were hard: they came back to work,
    were late, or are complaints or reports."""

    cases: int = 0
    hard: int = 0


async def weekly(
    connection: AsyncConnection, wanted: CaseFilter, since: datetime
) -> Mapping[int, Week]:
    """The weeks in which cases came, by how many whole weeks lie between an instant and them; those
    before it have negative numbers."""
    distance = func.extract("epoch", CASES.c.received_at - literal(since))
    week = cast(func.floor(distance / A_WEEK.total_seconds()), Integer).label("week")
    hard = func.count().filter(CASES.c.traits.overlap(HARD))
    query = select(week, func.count().label("cases"), hard.label("hard"))
    rows = await connection.execute(query.where(*conditions(wanted)).group_by("week"))
    return {row.week: Week(row.cases, row.hard) for row in rows}
