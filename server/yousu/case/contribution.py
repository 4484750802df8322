"""What a case adds to the measures. Stored sums are sums of this, by deltas."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from yousu.calendar import CITY_ZONE
from yousu.case.events import Fact, RungFired
from yousu.case.state import Assignment, Case, Visit
from yousu.case.vocabulary import (
    AssignmentState,
    Channel,
    ClockKind,
    Nature,
    Satisfaction,
    Solved,
)


class Figure(StrEnum):
    """The countable parts of which rates are made."""

    RECEIVED = "received"
    DUE = "due"
    DONE_IN_TIME = "done_in_time"
    VALID_VISITS = "valid_visits"
    CONTACTED = "contacted"
    SOLVED = "solved"
    BASICALLY_SOLVED = "basically_solved"
    SATISFIED = "satisfied"
    BASICALLY_SATISFIED = "basically_satisfied"


@dataclass(frozen=True)
class Cell:
    """Where a figure is counted: who answers for it, what it is about, the day (city time)."""

    bureau: str | None
    unit: str | None
    category: str | None
    channel: Channel
    nature: Nature
    day: date
    figure: Figure


def can_count(fact: Fact) -> bool:
    """Whether a fact can change a contribution; by far the most frequent one cannot."""
    return not isinstance(fact, RungFired)


def contribution(case: Case) -> Counter[Cell]:
    """The case's share of every sum, as it stands.

    Received counts on the day of receipt. A handling deadline counts as due on its due day, once
    it was met or has run out; to send a case back in time takes its deadline away, to send it back
    late does not; a hand-over takes the deadline along. A visit counts on its day; only the latest
    valid one does.
    """
    cells = Counter([_cell(case, case.lead, case.received_at, Figure.RECEIVED)])
    for order in case.assignments:
        if order.state is AssignmentState.HANDED_OVER:
            continue
        cells.update(_cell(case, order, at, figure) for at, figure in _deadlines(order))
    visit = next((visit for visit in reversed(case.visits) if visit.is_valid), None)
    if visit is not None:
        cells.update(_cell(case, case.lead, visit.at, figure) for figure in _answers(visit))
    return cells


def delta(before: Case | None, after: Case) -> Mapping[Cell, int]:
    """What must be added to the stored sums when a case changes."""
    change = contribution(after)
    if before is not None:
        change.subtract(contribution(before))
    return {cell: amount for cell, amount in change.items() if amount}


def _cell(case: Case, order: Assignment | None, at: datetime, figure: Figure) -> Cell:
    return Cell(
        bureau=order.bureau if order else None,
        unit=order.unit if order else None,
        category=case.category,
        channel=case.channel,
        nature=case.nature,
        day=at.astimezone(CITY_ZONE).date(),
        figure=figure,
    )


def _deadlines(order: Assignment) -> Iterator[tuple[datetime, Figure]]:
    for clock in order.clocks:
        met_at = None if order.is_over else clock.stopped_at
        if clock.kind is ClockKind.HANDLING and (met_at or clock.ran_out_at):
            yield clock.due_at, Figure.DUE
            if met_at and met_at <= clock.due_at:
                yield clock.due_at, Figure.DONE_IN_TIME


def _answers(visit: Visit) -> Iterator[Figure]:
    yield Figure.VALID_VISITS
    if visit.contacted:
        yield Figure.CONTACTED
    if visit.solved is Solved.SOLVED:
        yield Figure.SOLVED
    if visit.solved is Solved.BASICALLY:
        yield Figure.BASICALLY_SOLVED
    if visit.satisfied_with_result is Satisfaction.SATISFIED:
        yield Figure.SATISFIED
    if visit.satisfied_with_result is Satisfaction.BASICALLY:
        yield Figure.BASICALLY_SATISFIED
