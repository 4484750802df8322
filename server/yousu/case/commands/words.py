"""What a command brings that is kept outside the log, and what is made anew for each request."""

from dataclasses import dataclass, field
from typing import Annotated, TypeAlias
from uuid import UUID

# What is made anew for each request: it does not tell two acts apart.
FRESH = "fresh"
NewId: TypeAlias = Annotated[UUID, FRESH]
NewNumber: TypeAlias = Annotated[str, FRESH]


@dataclass(frozen=True)
class Text:
    """Free words, kept outside the log so that they can be erased; events name only the id."""

    id: NewId
    body: str = field(repr=False)


@dataclass(frozen=True)
class Reporter:
    """The citizen (诉求人). One phone number gives one id. Its repr names nobody."""

    id: NewId
    name: str | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)
    address: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Location:
    """A point on the map, in degrees of WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Appeal:
    """What the citizen said and where; kept outside the log, for it may be where they live."""

    title: str = field(repr=False)
    body: str = field(repr=False)
    place: str | None = field(default=None, repr=False)
    location: Location | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class OnOrder:
    """A command about one unit's order: the lead's where none is named."""

    assignment: UUID | None = None
