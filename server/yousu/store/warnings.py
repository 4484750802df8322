"""Early warnings over all cases, as the log tells them."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, false, func, or_, select, update
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.events import (
    EarlyWarned,
    Event,
    WarningAcknowledged,
    WarningEnded,
    WarningMeasureRecorded,
)
from yousu.case.state import Case
from yousu.case.state.warning import stands
from yousu.case.vocabulary import WarningGround, WarningState
from yousu.store.listing import Listing, Order
from yousu.store.tables import WarnedCaseRow, WarningRow, table_of

WARNINGS = table_of(WarningRow)
WARNED = table_of(WarnedCaseRow)
NEWEST_FIRST = Order((WARNINGS.c.issued_at, WARNINGS.c.id))


@dataclass(frozen=True)
class IssuedWarning:
    """A warning: which matter, by which rule of which bureau, how many people so far, the case
    through which the matter is supervised as a whole, if one is, the one that carries the warning,
    and what became of it."""

    id: UUID
    matter: UUID
    bureau: str
    rule: str
    people: int
    issued_at: datetime
    supervised: UUID | None
    carrier: UUID | None
    acknowledged_at: datetime | None
    measures: int
    ended_at: datetime | None
    ground: WarningGround | None

    @property
    def state(self) -> WarningState:
        return stands(self.acknowledged_at, self.measures, self.ended_at)


@dataclass(frozen=True)
class WarningFilter:
    """Which warnings; None asks nothing. `seen_by` are the bureaus whose people ask."""

    bureau: str | None = None
    rule: str | None = None
    states: tuple[WarningState, ...] | None = None
    seen_by: frozenset[str] | None = None


async def save_warnings(connection: AsyncConnection, events: Sequence[tuple[Case, Event]]) -> None:
    """Keeps the warnings equal to what the cases say, after these events: one grows with every
    case that comes under it, and stands as its carrier tells."""
    for case, event in events:
        match event.fact:
            case EarlyWarned() as fact:
                await connection.execute(_grown(), _row(case, event, fact))
                under = {"warning": fact.warning, "case_id": case.id}
                await connection.execute(insert(WARNED).on_conflict_do_nothing(), under)
            case WarningAcknowledged() as fact:
                await _change(connection, fact.warning, acknowledged_at=event.at)
            case WarningMeasureRecorded() as fact:
                await _change(connection, fact.warning, measures=WARNINGS.c.measures + 1)
            case WarningEnded() as fact:
                ground = fact.ground.value
                await _change(connection, fact.warning, ended_at=event.at, ground=ground)
            case _:
                pass


def warnings(wanted: WarningFilter) -> Listing[IssuedWarning]:
    """Those that are wanted, newest first."""
    return Listing(select(WARNINGS).where(*_conditions(wanted)), NEWEST_FIRST, _warning)


async def warnings_of(connection: AsyncConnection, matter: UUID) -> list[IssuedWarning]:
    """Every warning of a matter."""
    return await _read(connection, select(WARNINGS).where(WARNINGS.c.matter == matter))


async def find_warnings(
    connection: AsyncConnection, ids: Sequence[UUID]
) -> dict[UUID, IssuedWarning]:
    found = await _read(connection, select(WARNINGS).where(WARNINGS.c.id.in_(ids)))
    return {warning.id: warning for warning in found}


async def _read(connection: AsyncConnection, query: Select[Any]) -> list[IssuedWarning]:
    return [_warning(row) for row in await connection.execute(query)]


def _warning(row: Row[Any]) -> IssuedWarning:
    ground = WarningGround(row.ground) if row.ground else None
    told = {one.name: row._mapping[one.name] for one in fields(IssuedWarning)}
    return IssuedWarning(**told | {"ground": ground})


def _conditions(wanted: WarningFilter) -> list[ColumnElement[bool]]:
    told = {"bureau": wanted.bureau, "rule": wanted.rule}
    conditions = [WARNINGS.c[name] == value for name, value in told.items() if value is not None]
    if wanted.seen_by is not None:
        conditions.append(WARNINGS.c.bureau.in_(wanted.seen_by))
    if wanted.states is not None:
        conditions.append(or_(false(), *(_stands(state) for state in wanted.states)))
    return conditions


def _stands(state: WarningState) -> ColumnElement[bool]:
    ended, taken = WARNINGS.c.ended_at.is_not(None), WARNINGS.c.measures > 0
    noted = WARNINGS.c.acknowledged_at.is_not(None)
    return {
        WarningState.ENDED: ended,
        WarningState.MEASURES: ~ended & taken,
        WarningState.ACKNOWLEDGED: ~ended & ~taken & noted,
        WarningState.ISSUED: ~ended & ~taken & ~noted,
    }[state]


async def _change(connection: AsyncConnection, id: UUID, **values: Any) -> None:
    await connection.execute(update(WARNINGS).where(WARNINGS.c.id == id).values(**values))


@cache
def _grown() -> Insert:
    statement = insert(WARNINGS)
    told = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["id"],
        set_={
            "people": func.greatest(WARNINGS.c.people, told.people),
            "supervised": func.coalesce(told.supervised, WARNINGS.c.supervised),
            "carrier": func.coalesce(WARNINGS.c.carrier, told.carrier),
        },
    )


def _row(case: Case, event: Event, fact: EarlyWarned) -> dict[str, Any]:
    return {
        "id": fact.warning,
        "matter": fact.matter,
        "bureau": fact.bureau,
        "rule": fact.rule,
        "people": fact.people,
        "issued_at": event.at,
        "supervised": case.id if fact.ordered else None,
        "carrier": case.id if fact.carries else None,
    }
