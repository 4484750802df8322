"""Instants are stored in UTC and shown on the city's clock."""

from datetime import datetime

import strawberry
from graphql import GraphQLError

from yousu.calendar import CITY_ZONE


def read_instant(text: object) -> datetime:
    """The instant that a client sent; one without an offset could be any of several."""
    try:
        instant = datetime.fromisoformat(str(text))
    except ValueError:
        raise GraphQLError(f"{text} is no instant; write 2024-04-15T10:00:00+08:00") from None
    if instant.tzinfo is None:
        raise GraphQLError(f"{text} has no offset; write it as in 2024-04-15T10:00:00+08:00")
    if not 1 < instant.year < 9999:
        raise GraphQLError(f"{text} can't be shown in every zone; name a year between 1 and 9999")
    return instant


def shown_instant(instant: datetime) -> str:
    """On the city's clock, in ISO 8601, with no more digits of a second than it takes."""
    told = instant.astimezone(CITY_ZONE).isoformat()
    if not instant.microsecond:
        return told
    before, mark, offset = told.rpartition("+")
    return f"{before.rstrip('0')}{mark}{offset}"


INSTANT = strawberry.scalar(
    name="DateTime",
    description="An instant with its offset, as in 2024-04-15T10:00:00+08:00; answers are in the"
    " city's own zone, Asia/Shanghai.",
    specified_by_url="https://datatracker.ietf.org/doc/html/rfc3339",
    serialize=shown_instant,
    parse_value=read_instant,
)
