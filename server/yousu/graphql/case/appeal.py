"""What was received: the citizen's words, and what they are called."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.case import commands, state
from yousu.graphql.context import Info
from yousu.graphql.directory import Category
from yousu.graphql.districts import District
from yousu.graphql.enums import Channel, Nature, Significance, Urgency


@strawberry.type(description="A point on the map, in degrees of WGS 84.")
class Location:
    latitude: float = strawberry.field(description="North of the equator.")
    longitude: float = strawberry.field(description="East of Greenwich.")

    @classmethod
    def of(cls, location: commands.Location) -> Self:
        return cls(latitude=location.latitude, longitude=location.longitude)


@strawberry.type
class AppealWords:
    """What was said, and where."""

    stored: strawberry.Private[state.Case]

    @strawberry.field(description="What it is about, in a line; null when erased.")
    async def title(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.title if appeal else None

    @strawberry.field(description="What the citizen said; null when erased.")
    async def text(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.body if appeal else None

    @strawberry.field(description="Where it is, in words.")
    async def place(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.place if appeal else None

    @strawberry.field(description="Where it is on the map; null when nobody said so, or erased.")
    async def location(self, info: Info) -> Location | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return Location.of(appeal.location) if appeal and appeal.location else None


@strawberry.type
class Appeal(AppealWords):
    """The part of a case that tells the appeal."""

    @strawberry.field(description="The district where it is; null when nobody knows.")
    def district(self, info: Info) -> District | None:
        known = info.context.city.hotline.districts
        found = next((one for one in known if one.code == self.stored.district), None)
        return District.of(found) if found else None

    @strawberry.field(description="How it came.")
    def channel(self) -> Channel:
        return self.stored.channel

    @strawberry.field(description="What the citizen wants.")
    def nature(self) -> Nature:
        return self.stored.nature

    @strawberry.field(description="How fast it must go.")
    def urgency(self) -> Urgency:
        return self.stored.urgency

    @strawberry.field(description="How high the reply must be signed.")
    def significance(self) -> Significance:
        return self.stored.significance

    @strawberry.field(description="What kind of appeal it is; null until somebody says.")
    def category(self, info: Info) -> Category | None:
        known = info.context.city.host.directory.categories
        found = known.get(self.stored.category or "")
        return Category.of(found) if found else None

    @strawberry.field(description="When it was received.")
    def received_at(self) -> datetime:
        return self.stored.received_at

    @strawberry.field(description="Its number in the system that it came from.")
    def external_id(self) -> str | None:
        return self.stored.external_id
