"""What a unit asks of somebody higher, and who has decided on it so far."""

from datetime import datetime
from itertools import zip_longest

import strawberry

from yousu.case import state
from yousu.graphql.case.assignment import Assignment
from yousu.graphql.case.wishes import Wish, wish_of
from yousu.graphql.context import Info
from yousu.graphql.enums import ApplicationState
from yousu.graphql.seats import Seat
from yousu.graphql.texts import text_of


@strawberry.type(description="One level's decision on an application.")
class Ruling:
    stored: strawberry.Private[state.Ruling]

    @strawberry.field(description="Who decided, by staff id.")
    def person(self) -> str:
        return self.stored.person

    @strawberry.field(description="For whom a delegate decided, by staff id; null if for nobody.")
    def absent(self) -> str | None:
        return self.stored.absent

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="True when granted, false when refused.")
    def granted(self) -> bool:
        return self.stored.granted

    @strawberry.field(description="Why, in words; null where there are none.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)


@strawberry.type(description="A seat that must grant an application, and its decision.")
class ApplicationLevel:
    seat: Seat = strawberry.field(description="The seat.")
    ruling: Ruling | None = strawberry.field(description="Its decision; null until there is one.")


@strawberry.type(description="A wish about an order, why, and the seats that must grant it.")
class Application:
    stored: strawberry.Private[state.Application]
    case: strawberry.Private[state.Case]

    @strawberry.field(description="Its id.")
    def id(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.id))

    @strawberry.field(description="The order that it is about.")
    def assignment(self) -> Assignment | None:
        order = self.case.assignment(self.stored.assignment)
        return Assignment(stored=order, case=self.case) if order else None

    @strawberry.field(description="What is asked for.")
    def wish(self) -> Wish:
        return wish_of(self.stored.wish)

    @strawberry.field(description="Where it stands.")
    def state(self) -> ApplicationState:
        return self.stored.state

    @strawberry.field(description="Why, in words; null when erased.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)

    @strawberry.field(description="What proves it; null where there is nothing.")
    async def evidence(self, info: Info) -> str | None:
        return await text_of(info, self.stored.evidence)

    @strawberry.field(description="Who made it, by staff id.")
    def person(self) -> str:
        return self.stored.person

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="The seats that must grant it in turn, with their decisions.")
    def levels(self) -> list[ApplicationLevel]:
        return [
            ApplicationLevel(seat=Seat.of(seat), ruling=Ruling(stored=ruling) if ruling else None)
            for seat, ruling in zip_longest(self.stored.levels, self.stored.rulings)
        ]

    @strawberry.field(description="The seat whose turn it is; null when it is settled.")
    def waits_for(self) -> Seat | None:
        return Seat.of(self.stored.next_level) if self.stored.is_pending else None

    @strawberry.field(description="When it was taken back by who made it.")
    def withdrawn_at(self) -> datetime | None:
        return self.stored.withdrawn_at

    @strawberry.field(description="When what was granted was taken back.")
    def revoked_at(self) -> datetime | None:
        return self.stored.revoked_at
