"""Cases by whom they wait for."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Text,
    all_,
    and_,
    any_,
    bindparam,
    column,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.desks import Desk
from yousu.case.state import Case
from yousu.store.cases import CASES
from yousu.store.codec import from_json

# The index leaves out cases that wait for nobody, and is used only where the query says so too.
WAITS: ColumnElement[bool] = literal_column("cases.waits_for <> '{}'")


@dataclass(frozen=True)
class WaitsFor:
    """Whether cases wait for one of the desks."""

    desks: tuple[Desk, ...]
    wanted: bool = True


def waits(asked: WaitsFor) -> ColumnElement[bool]:
    """The case waits for one of the desks, or for none of them."""
    found = or_(*(_waits_for(desk) for desk in asked.desks))
    return found if asked.wanted else not_(func.coalesce(found, False))


def _waits_for(desk: Desk) -> ColumnElement[bool]:
    """By the index, and then mark by mark whether it bars who sits there."""
    marks = literal(sorted(desk.marks), ARRAY(Text))
    stored = CASES.c.waits_for
    marked = func.unnest(stored).table_valued(column("mark", Text)).render_derived(name="marked")
    mark = marked.c.mark
    is_for_them = (mark + f" {bar}" != all_(stored) for bar in desk.barring)
    meant = select(1).select_from(marked).where(mark == any_(marks), *is_for_them)
    return and_(WAITS, CASES.c.waits_for.overlap(marks), meant.exists())


async def cases_not_told(connection: AsyncConnection, limit: int) -> list[Case]:
    """Cases from before it was told whom they wait for. They are locked; those that somebody works
    on are left for another look."""
    query = select(CASES.c.body).where(CASES.c.waits_for.is_(None)).order_by(CASES.c.id)
    bodies = await connection.execute(query.limit(limit).with_for_update(skip_locked=True))
    return [from_json(Case, body) for body in bodies.scalars()]


async def tell_waits(connection: AsyncConnection, waits: Mapping[UUID, Set[str]]) -> None:
    """Says whom cases wait for; the caller has locked them."""
    rows: Sequence[Mapping[str, object]] = [
        {"told": id, "marks": sorted(marks)} for id, marks in waits.items()
    ]
    if rows:
        await connection.execute(_TOLD, rows)


_TOLD = (
    update(CASES)
    .where(CASES.c.id == bindparam("told"))
    .values(waits_for=bindparam("marks", type_=ARRAY(Text)))
)
