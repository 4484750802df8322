"""The log's events as GraphQL types: one for each fact, a file for each link of the chain."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, get_args

from yousu.calendar import Budget
from yousu.case import events as log
from yousu.case import rules, state, vocabulary
from yousu.graphql import budget, seats
from yousu.graphql.case.deferral import Milestone
from yousu.graphql.case.wishes import wish_of
from yousu.graphql.events import (
    applications,
    attach,
    confer,
    details,
    dispatch,
    evaluate,
    handle,
    receive,
    supervise,
    time,
    warn,
)
from yousu.graphql.events.event import CaseEvent

_LINKS = (
    receive,
    attach,
    dispatch,
    handle,
    applications,
    time,
    confer,
    supervise,
    warn,
    details,
    evaluate,
)


def _type_of(fact: type[log.Fact]) -> type[CaseEvent]:
    """The GraphQL type that has the fact's name."""
    found: type[CaseEvent] = next(
        getattr(link, fact.__name__) for link in _LINKS if hasattr(link, fact.__name__)
    )
    return found


EVENT_TYPES: Mapping[type[log.Fact], type[CaseEvent]] = {
    fact: _type_of(fact) for fact in get_args(log.Fact)
}
_PARTS: Mapping[type, Callable[[Any], object]] = {
    Budget: budget.Budget.of,
    rules.Seat: seats.Seat.of,
    rules.UnitName: seats.UnitName.of,
    state.Milestone: Milestone.of,
    vocabulary.DetailValue: details.DetailValue.of,
    vocabulary.DetailWords: details.DetailWords.of,
    **dict.fromkeys(get_args(state.Wish), wish_of),
}


def event_of(event: log.Event) -> CaseEvent:
    """The GraphQL type of an event, filled with the fields of the same names."""
    type_ = EVENT_TYPES[type(event.fact)]
    told = {field.name for field in fields(type_) if field.init} - {"stored"}
    return type_(stored=event, **{name: _told(getattr(event.fact, name)) for name in told})


def _told(value: object) -> object:
    """A fact's part as GraphQL shows it."""
    if isinstance(value, tuple):
        return [_told(part) for part in value]
    shown = _PARTS.get(type(value))
    return shown(value) if shown else value
