"""A case comes under an early warning, and what becomes of the warning is told on it."""

from collections.abc import Callable
from uuid import UUID

from yousu.case.apply.replace import replace
from yousu.case.events import (
    EarlyWarned,
    Event,
    WarningAcknowledged,
    WarningEnded,
    WarningMeasureRecorded,
)
from yousu.case.state import Case, EarlyWarning, WarningMeasure


def early_warned(case: Case, event: Event, fact: EarlyWarned) -> Case:
    """Told again, supervision has passed on to the case."""
    if case.warning(fact.warning) is not None:
        return _with(case, fact.warning, lambda known: replace(known, ordered=fact.ordered))
    warning = EarlyWarning(
        id=fact.warning,
        matter=fact.matter,
        bureau=fact.bureau,
        rule=fact.rule,
        people=fact.people,
        at=event.at,
        ordered=fact.ordered,
        carries=fact.carries,
        alike=fact.alike,
    )
    return replace(case, warnings=(*case.warnings, warning))


def acknowledged(case: Case, event: Event, fact: WarningAcknowledged) -> Case:
    return _with(case, fact.warning, lambda known: replace(known, acknowledged_at=event.at))


def measure_recorded(case: Case, event: Event, fact: WarningMeasureRecorded) -> Case:
    measure = WarningMeasure(event.at, event.actor.id, fact.text)
    return _with(
        case, fact.warning, lambda known: replace(known, measures=(*known.measures, measure))
    )


def ended(case: Case, event: Event, fact: WarningEnded) -> Case:
    return _with(
        case, fact.warning, lambda known: replace(known, ended_at=event.at, ground=fact.ground)
    )


def _with(case: Case, id: UUID, change: Callable[[EarlyWarning], EarlyWarning]) -> Case:
    warnings = (change(one) if one.id == id else one for one in case.warnings)
    return replace(case, warnings=tuple(warnings))
