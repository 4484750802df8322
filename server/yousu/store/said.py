"""Cases by what the citizen said, and where it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Text, TextClause, bindparam, func, select, text
from sqlalchemy.dialects.postgresql import ARRAY

from yousu.store.cases import CASES
from yousu.store.tables import AppealRow, table_of

APPEALS = table_of(AppealRow)

# The keys of a word in the index, which are of a month each: from the first receipt until now.
_KEYS = """
    array(
        select to_char(month, 'YYYYMM') || cast(:{name} as text)
        from generate_series(
            date_trunc('month', (select min(received_at) from cases) at time zone 'UTC'),
            city_now() at time zone 'UTC',
            interval '1 month'
        ) month
    )
"""


@dataclass(frozen=True)
class Box:
    """A piece of the map, in degrees of WGS 84; its edges belong to it."""

    south: float
    west: float
    north: float
    east: float


def says(words: Iterable[str]) -> ColumnElement[bool]:
    """The appeal holds every one of the words."""
    said = func.words_by_month(APPEALS.c.words, APPEALS.c.received_at, type_=ARRAY(Text))
    holds = [said.op("&&")(_keys(n, word)) for n, word in enumerate(sorted(words))]
    # PostgreSQL can't tell how rare the words are; without the offset it may walk through all cases
    # and look at the words of each.
    return CASES.c.id.in_(select(APPEALS.c.case_id).where(*holds).offset(0))


def lies_in(box: Box) -> ColumnElement[bool]:
    """The place of the appeal on the map is in the box."""
    corners = func.point(box.west, box.south), func.point(box.east, box.north)
    at = func.point(APPEALS.c.longitude, APPEALS.c.latitude)
    there = select(APPEALS.c.case_id).where(
        APPEALS.c.latitude.is_not(None), at.op("<@")(func.box(*corners))
    )
    return CASES.c.id.in_(there)


def _keys(number: int, word: str) -> TextClause:
    name = f"word_{number}"
    return text(_KEYS.format(name=name)).bindparams(bindparam(name, word))
