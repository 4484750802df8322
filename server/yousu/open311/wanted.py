"""Which requests a caller of GeoReport asks for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from yousu.calendar import CITY_ZONE
from yousu.case.vocabulary import CaseState
from yousu.open311.problem import invalid
from yousu.store.case_list import CaseFilter

# The specification's own: a span of at most 90 days, a page of at most 1,000.
LONGEST_SPAN = timedelta(days=90)
LARGEST_PAGE, USUAL_PAGE = 1000, 100
# Before it a span and a zone still have room.
LAST_YEAR = 9999
# Who wants more narrows the span.
DEEPEST = 10_000
OPEN = tuple(state for state in CaseState if state is not CaseState.CLOSED)
STATES = {"open": OPEN, "closed": (CaseState.CLOSED,)}


@dataclass(frozen=True)
class Wanted:
    """The filter, how many are passed over, and how many are told."""

    filter: CaseFilter
    page: int
    size: int


def wanted(asked: Mapping[str, str], now: datetime) -> Wanted:
    """What the query parameters ask for. Raises Open311Problem."""
    for name, text in asked.items():
        if "\0" in text:
            raise invalid(f"{name} has a character that no text can hold.")
    if numbers := asked.get("service_request_id"):
        told = tuple(number.strip() for number in numbers.split(","))
        return Wanted(CaseFilter(numbers=told[:LARGEST_PAGE]), 1, LARGEST_PAGE)
    first, last = _span(asked, now)
    services = asked.get("service_code")
    found = CaseFilter(
        categories=tuple(services.split(",")) if services else None,
        states=_states(asked.get("status")),
        received_from=first,
        received_before=last,
    )
    size = _count(asked, "page_size", USUAL_PAGE, most=LARGEST_PAGE)
    return Wanted(found, _count(asked, "page", 1, most=DEEPEST // size), size)


def _span(asked: Mapping[str, str], now: datetime) -> tuple[datetime, datetime]:
    """The last 90 days, unless a beginning or an end is told; a zone left out is the city's."""
    begins, ends = (_instant(asked, name) for name in ("start_date", "end_date"))
    if begins and ends:
        return begins, min(ends, begins + LONGEST_SPAN)
    if begins:
        return begins, begins + LONGEST_SPAN
    ends = ends or now + timedelta(seconds=1)
    return ends - LONGEST_SPAN, ends


def _instant(asked: Mapping[str, str], name: str) -> datetime | None:
    if name not in asked:
        return None
    try:
        told = datetime.fromisoformat(asked[name])
    except ValueError:
        raise invalid(f"{name} must be a time such as 2024-03-01T00:00:00Z.") from None
    if not 1 < told.year < LAST_YEAR:
        raise invalid(f"{name} must lie in a year between 1 and {LAST_YEAR}.")
    return told if told.tzinfo else told.replace(tzinfo=CITY_ZONE)


def _states(status: str | None) -> tuple[CaseState, ...] | None:
    """Of one status or of both."""
    if status is None:
        return None
    named = set(status.split(","))
    if not named <= set(STATES):
        raise invalid("status is open or closed.")
    return tuple(state for name in sorted(named) for state in STATES[name])


def _count(asked: Mapping[str, str], name: str, usual: int, most: int) -> int:
    told = asked.get(name, str(usual))
    if not (re.fullmatch("[0-9]{1,9}", told) and 1 <= int(told) <= most):
        raise invalid(f"{name} must be a number from 1 to {most}.")
    return int(told)
