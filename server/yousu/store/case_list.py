"""Lists of cases: by filter, in an order, page by page from a place that stays put."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, not_, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import UnitName
from yousu.case.state import Case
from yousu.case.traits import Trait
from yousu.case.vocabulary import CaseState, Channel, Nature
from yousu.store.attention import needs_attention
from yousu.store.cases import CASES
from yousu.store.clock_states import DUE, ClockState, clock_stands
from yousu.store.codec import from_json
from yousu.store.details_wanted import DetailWanted, has_details
from yousu.store.listing import Listing, Order, Place, Stretch, counted, placed
from yousu.store.others_of import OthersOf, is_other_of
from yousu.store.repeats import comes_back, is_repeat
from yousu.store.said import Box, lies_in, says
from yousu.store.spots import is_at
from yousu.store.traits import has_trait
from yousu.store.waits import WaitsFor, waits
from yousu.store.warnings import WARNED, WARNINGS


@dataclass(frozen=True)
class CaseFilter:
    """Which cases; None asks nothing.

    `bureau` leads the case, as one of `units` does, and one of those `within` which it is looked
    for; `had_by` received it, has or had it; `seen_by` is the bureau whose people ask. `words` are
    all said in the appeal. `traits` are those of which a case has one, `any_of` filters of which
    one finds it. `comes_back_within` so long after a case about the same was closed it was
    received.
    """

    bureau: str | None = None
    unit: str | None = None
    units: tuple[UnitName, ...] | None = None
    category: str | None = None
    categories: tuple[str, ...] | None = None
    states: tuple[CaseState, ...] | None = None
    nature: Nature | None = None
    natures: tuple[Nature, ...] | None = None
    channel: Channel | None = None
    channels: tuple[Channel, ...] | None = None
    district: str | None = None
    number: str | None = None
    numbers: tuple[str, ...] | None = None
    received_from: datetime | None = None
    received_before: datetime | None = None
    due_from: datetime | None = None
    due_before: datetime | None = None
    closed_from: datetime | None = None
    closed_before: datetime | None = None
    is_late: bool | None = None
    matter: UUID | None = None
    warning: UUID | None = None
    warned_matter: UUID | None = None
    clocks: tuple[ClockState, ...] | None = None
    within: tuple[UnitName, ...] | None = None
    handler: str | None = None
    waits_for: WaitsFor | None = None
    words: frozenset[str] | None = None
    box: Box | None = None
    others_of: OthersOf | None = None
    returns_at_least: int | None = None
    is_problem: bool | None = None
    needs_attention: bool | None = None
    handed_over_at_least: int | None = None
    traits: tuple[Trait, ...] | None = None
    is_repeat: bool | None = None
    reporter: UUID | None = None
    spot: str | None = None
    comes_back_within: timedelta | None = None
    details: tuple[DetailWanted, ...] | None = None
    any_of: "tuple[CaseFilter, ...] | None" = None
    had_by: str | None = None
    seen_by: frozenset[str] | None = None

    def narrowed(self, seen_by: frozenset[str] | None) -> "CaseFilter":
        """Within what the people of some bureaus see."""
        return replace(self, seen_by=seen_by)


# Finds no case.
NONE = CaseFilter(any_of=())

# As `Trait.LATE` says.
IS_LATE = has_trait((Trait.LATE,))

NEWEST_FIRST = Order((CASES.c.received_at, CASES.c.id))
MOST_RETURNED_FIRST = Order((CASES.c.returns, CASES.c.received_at, CASES.c.id))


class CaseOrder(StrEnum):
    """In which order people look through cases. `NEWEST` and `OLDEST` by receipt; `DUE_FIRST`: what
    is due by no time comes last; `MOST_URGENT` and among these what is due first;
    `LONGEST_WAITING`: to which nothing has happened for longest."""

    NEWEST = "newest"
    OLDEST = "oldest"
    DUE_FIRST = "due_first"
    MOST_URGENT = "most_urgent"
    LONGEST_WAITING = "longest_waiting"


ORDERS: Mapping[CaseOrder, Order] = {
    CaseOrder.NEWEST: NEWEST_FIRST,
    CaseOrder.OLDEST: Order((CASES.c.received_at, CASES.c.id), is_descending=False),
    CaseOrder.DUE_FIRST: Order((DUE, CASES.c.id), is_descending=False),
    CaseOrder.MOST_URGENT: Order((CASES.c.urgency, DUE, CASES.c.id), is_descending=False),
    CaseOrder.LONGEST_WAITING: Order((CASES.c.changed_at, CASES.c.id), is_descending=False),
}


def cases_listed(wanted: CaseFilter, order: Order = NEWEST_FIRST) -> Listing[Case]:
    """The cases that a filter finds."""
    query = select(CASES.c.body).where(*conditions(wanted))
    return Listing(query, order, lambda row: from_json(Case, row.body))


async def list_cases(
    connection: AsyncConnection,
    wanted: CaseFilter,
    after: Place | None,
    limit: int,
    order: Order = NEWEST_FIRST,
) -> list[Case]:
    """The cases behind the place."""
    found = await placed(connection, cases_listed(wanted, order), Stretch(limit, after))
    return [one.thing for one in found]


async def count_cases(connection: AsyncConnection, wanted: CaseFilter) -> int:
    return await counted(connection, cases_listed(wanted))


async def first_receipt(connection: AsyncConnection, bureau: str | None) -> datetime | None:
    """When the first of the cases that a bureau leads was received; of all for None."""
    query = select(CASES.c.received_at).where(*conditions(CaseFilter(bureau=bureau)))
    return (await connection.execute(query.order_by(CASES.c.received_at).limit(1))).scalar()


async def find_cases(connection: AsyncConnection, ids: Sequence[UUID]) -> dict[UUID, Case]:
    rows = await connection.execute(select(CASES.c.id, CASES.c.body).where(CASES.c.id.in_(ids)))
    return {row.id: from_json(Case, row.body) for row in rows}


def conditions(wanted: CaseFilter) -> list[ColumnElement[Any]]:
    """What a case must be, so that a filter finds it."""
    asked = {name: value for name, value in vars(wanted).items() if value is not None}
    return [_CONDITIONS[name](value) for name, value in asked.items()]


def led_by(units: Iterable[UnitName]) -> ColumnElement[bool]:
    """One of the units leads the case."""
    named = [(one.bureau, one.unit) for one in units]
    return tuple_(CASES.c.bureau, CASES.c.unit).in_(named)


_CONDITIONS: Mapping[str, Callable[[Any], ColumnElement[Any]]] = {
    "bureau": lambda bureau: CASES.c.bureau == bureau,
    "unit": lambda unit: CASES.c.unit == unit,
    "units": led_by,
    "category": lambda category: CASES.c.category == category,
    "categories": CASES.c.category.in_,
    "states": CASES.c.state.in_,
    "nature": lambda nature: CASES.c.nature == nature,
    "natures": CASES.c.nature.in_,
    "channel": lambda channel: CASES.c.channel == channel,
    "district": lambda district: CASES.c.district == district,
    "number": lambda number: CASES.c.number == number,
    "numbers": CASES.c.number.in_,
    "channels": CASES.c.channel.in_,
    "received_from": lambda instant: CASES.c.received_at >= instant,
    "received_before": lambda instant: CASES.c.received_at < instant,
    "due_from": lambda instant: and_(instant <= DUE, CASES.c.due_at.is_not(None)),
    "due_before": lambda instant: instant > DUE,
    "clocks": clock_stands,
    "within": led_by,
    "handler": lambda handler: CASES.c.handler == handler,
    "waits_for": waits,
    "words": says,
    "box": lies_in,
    "others_of": is_other_of,
    "closed_from": lambda instant: CASES.c.closed_at >= instant,
    "closed_before": lambda instant: CASES.c.closed_at < instant,
    "is_late": lambda wanted: IS_LATE if wanted else not_(IS_LATE),
    "matter": lambda matter: CASES.c.matter == matter,
    "warned_matter": lambda matter: CASES.c.id.in_(
        select(WARNED.c.case_id)
        .join(WARNINGS, WARNINGS.c.id == WARNED.c.warning)
        .where(WARNINGS.c.matter == matter)
    ),
    "warning": lambda warning: CASES.c.id.in_(
        select(WARNED.c.case_id).where(WARNED.c.warning == warning)
    ),
    "returns_at_least": lambda least: CASES.c.returns >= least,
    "handed_over_at_least": lambda least: CASES.c.hand_overs >= least,
    "traits": has_trait,
    "is_repeat": lambda wanted: is_repeat() == wanted,
    "reporter": lambda reporter: CASES.c.reporter == reporter,
    "spot": is_at,
    "comes_back_within": comes_back,
    "is_problem": lambda wanted: CASES.c.problem_since.is_not(None) == wanted,
    "needs_attention": lambda wanted: needs_attention() == wanted,
    "details": has_details,
    "any_of": lambda several: or_(false(), *(and_(*conditions(one)) for one in several)),
    "had_by": lambda bureau: CASES.c.bureaus.contains([bureau]),
    "seen_by": lambda bureaus: CASES.c.bureaus.overlap(sorted(bureaus)),
}
