"""How many people came, and how many of them came again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.figures import Attribution, Figure
from yousu.store.cases import CASES
from yousu.store.measures.deltas import DELTAS
from yousu.store.measures.lines import keys_of, lines_of
from yousu.store.measures.sums import Keys
from yousu.store.measures.wanted import Wanted, counted, known


@dataclass(frozen=True)
class People:
    """Of a line: how many people came, and how many of them with two cases or more."""

    came: int
    came_again: int


async def people(connection: AsyncConnection, wanted: Wanted) -> Mapping[Keys, People]:
    """The people of each line, told apart by their ids."""
    each = _each(wanted).subquery("each")
    keys = [each.c[name] for name in wanted.by]
    again = func.count().filter(each.c.cases > 1)
    query = select(*keys, func.count(), again).group_by(*keys)
    rows = await connection.execute(query)
    return {tuple(row[: len(keys)]): People(row[-2], row[-1]) for row in rows}


def _each(wanted: Wanted) -> Select[Any]:
    """Each person of each line, and with how many cases they came."""
    received = _received(wanted).subquery("received")
    keys = [received.c[name] for name in wanted.by]
    return (
        select(*keys, CASES.c.reporter, func.count().label("cases"))
        .select_from(received.join(CASES, CASES.c.id == received.c.case_id))
        .group_by(*keys, CASES.c.reporter)
    )


def _received(wanted: Wanted) -> Select[Any]:
    source, keys = lines_of(DELTAS, wanted)
    amount = func.sum(DELTAS.c.amounts[Figure.RECEIVED].astext.cast(BigInteger))
    return (
        select(*keys_of(keys, wanted), DELTAS.c.case_id)
        .select_from(source)
        .where(DELTAS.c.attribution == Attribution.RECEIVED.value)
        .where(DELTAS.c.amounts.has_key(Figure.RECEIVED.value))
        .where(*counted(DELTAS, wanted), *known(DELTAS, wanted))
        .group_by(*keys, DELTAS.c.case_id)
        .having(amount > 0)
    )
