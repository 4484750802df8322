"""Who was late, and when that was last talked about."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.lateness import AtFault, Late, lateness_of
from yousu.case.rules import UnitName
from yousu.case.state import Case
from yousu.case.traits import Trait
from yousu.case.vocabulary import RegisterKind
from yousu.store.cases import CASES
from yousu.store.codec import from_json
from yousu.store.register import REGISTER
from yousu.store.traits import has_trait


async def at_fault(connection: AsyncConnection, cases: Iterable[UUID]) -> list[AtFault]:
    """The units that lead those of the cases that are late, and the handlers who have them."""
    columns = (CASES.c.bureau, CASES.c.unit, CASES.c.handler)
    query = select(*columns).where(CASES.c.id.in_(list(cases)), has_trait((Trait.LATE,)))
    rows = (await connection.execute(query.distinct().order_by(*columns))).all()
    each = ((UnitName(row.bureau, row.unit), row.handler) for row in rows)
    return list(dict.fromkeys(AtFault(unit, who) for unit, by in each for who in (None, by)))


async def lateness_since(connection: AsyncConnection, whom: AtFault, since: datetime) -> list[Late]:
    """When somebody was late with the cases that were due after an instant.

    The late ones among all cases have an index and are few, so that none begins with the unit.
    """
    query = select(CASES.c.body).where(
        has_trait((Trait.LATE,)),
        CASES.c.bureau == whom.unit.bureau,
        CASES.c.unit == whom.unit.unit,
        CASES.c.due_at > since,
    )
    if whom.person is not None:
        query = query.where(CASES.c.handler == whom.person)
    bodies = (await connection.execute(query)).scalars()
    return [late for body in bodies for late in lateness_of(from_json(Case, body))]


async def last_talk(connection: AsyncConnection, whom: AtFault, rule: str) -> datetime | None:
    """When a talk with somebody was last entered by a rule; what was annulled counts no longer."""
    query = select(func.max(REGISTER.c.at)).where(
        REGISTER.c.bureau == whom.unit.bureau,
        REGISTER.c.unit == whom.unit.unit,
        REGISTER.c.person.is_not_distinct_from(whom.person),
        REGISTER.c.kind == RegisterKind.TALK,
        REGISTER.c.rule == rule,
        REGISTER.c.settled_at.is_(None),
    )
    at: datetime | None = (await connection.execute(query)).scalar_one()
    return at
