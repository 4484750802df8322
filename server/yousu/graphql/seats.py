"""Where people sit: the seats that decide, the units that are named."""

from typing import Self

import strawberry

from yousu.case import rules
from yousu.case.actor import CITY_POSTS
from yousu.graphql.context import Info
from yousu.graphql.directory import Bureau, Title, Unit


@strawberry.type(description="A unit of a bureau, by their codes.")
class UnitName:
    bureau_code: str = strawberry.field(description="The bureau's code.")
    unit_code: str = strawberry.field(description="The unit's code.")

    @strawberry.field(description="The bureau; null when its plugin is no longer there.")
    def bureau(self, info: Info) -> Bureau | None:
        found = info.context.city.host.directory.bureaus.get(self.bureau_code)
        return Bureau.of(found) if found else None

    @strawberry.field(description="The unit; null when the bureau no longer has it.")
    def unit(self, info: Info) -> Unit | None:
        found = info.context.city.host.directory.unit(self.bureau_code, self.unit_code)
        return Unit.of(found) if found else None

    @classmethod
    def of(cls, name: rules.UnitName) -> Self:
        return cls(bureau_code=name.bureau, unit_code=name.unit)


@strawberry.type(description="A post at its place (岗位): of a unit, of a bureau, or of the city.")
class Seat:
    post: str = strawberry.field(description="The post's code.")
    bureau: str | None = strawberry.field(description="The bureau's code; null for the city's own.")
    unit: str | None = strawberry.field(
        description="The unit's code; null for a post over the whole bureau."
    )

    @strawberry.field(description="The post's name for people; null when it is no longer there.")
    def title(self, info: Info) -> Title | None:
        directory = info.context.city.host.directory
        own = directory.post(self.bureau, self.post) if self.bureau else None
        found = own or CITY_POSTS.get(self.post)
        return Title.of(found.title) if found else None

    @classmethod
    def of(cls, seat: rules.Seat) -> Self:
        return cls(post=seat.post, bureau=seat.bureau, unit=seat.unit)
