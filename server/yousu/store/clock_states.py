"""How the clock stands by which a case is due."""

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, false, func, literal_column, or_

from yousu.case.acts import UNANSWERED
from yousu.store.cases import CASES
from yousu.store.tables.cases import NEVER

DUE = func.coalesce(CASES.c.due_at, literal_column(NEVER, CASES.c.due_at.type))
SOON = timedelta(days=1)


class ClockState(StrEnum):
    """Of a case that waits for the answer of the unit that leads. `DUE_SOON`: within a day."""

    RUNNING = "running"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    PAUSED = "paused"


def clock_stands(states: Iterable[ClockState]) -> ColumnElement[bool]:
    """The case waits, and its clock stands in one of these ways now."""
    return or_(false(), *(_stands(state) for state in states))


def _stands(state: ClockState) -> ColumnElement[bool]:
    now = func.city_now()
    soon = now + SOON
    waits = and_(CASES.c.state.in_(sorted(UNANSWERED)), CASES.c.due_at.is_not(None))
    counts = and_(waits, CASES.c.is_paused.is_(False))
    return {
        ClockState.PAUSED: and_(waits, CASES.c.is_paused),
        ClockState.OVERDUE: and_(counts, now >= DUE),
        ClockState.DUE_SOON: and_(counts, now < DUE, soon >= DUE),
        ClockState.RUNNING: and_(counts, soon < DUE),
    }[state]
