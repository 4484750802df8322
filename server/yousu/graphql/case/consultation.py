"""Units that confer on a hard case (会商)."""

from datetime import datetime

import strawberry

from yousu.case import state
from yousu.case.vocabulary import ClockKind
from yousu.graphql.case.clock import Clock
from yousu.graphql.context import Info
from yousu.graphql.seats import UnitName
from yousu.graphql.texts import text_of


@strawberry.type(description="What a participant thinks.")
class Opinion:
    stored: strawberry.Private[state.Opinion]

    @strawberry.field(description="The code of the participant's bureau.")
    def bureau(self) -> str:
        return self.stored.bureau

    @strawberry.field(description="The code of the unit; null when a leader of the bureau spoke.")
    def unit(self) -> str | None:
        return self.stored.unit

    @strawberry.field(description="Who spoke, by staff id.")
    def person(self) -> str | None:
        return self.stored.person

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="The opinion; null when erased.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)


@strawberry.type(description="Units that confer on a hard case (会商), and what was decided.")
class Consultation:
    stored: strawberry.Private[state.Consultation]
    case: strawberry.Private[state.Case]

    @strawberry.field(description="Its id.")
    def id(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.id))

    @strawberry.field(description="1 for the first about the case.")
    def round(self) -> int:
        return self.stored.round

    @strawberry.field(description="The code of the post that called it; null for the clock.")
    def post(self) -> str | None:
        return self.stored.post

    @strawberry.field(description="The code of that post's bureau; null for the city's own.")
    def bureau(self) -> str | None:
        return self.stored.bureau

    @strawberry.field(description="Who called it, by staff id.")
    def person(self) -> str | None:
        return self.stored.person

    @strawberry.field(description="When it was called.")
    def called_at(self) -> datetime:
        return self.stored.called_at

    @strawberry.field(description="The units that take part.")
    def participants(self) -> list[UnitName]:
        return [UnitName.of(unit) for unit in self.stored.participants]

    @strawberry.field(description="What it is about; null where nobody said.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)

    @strawberry.field(description="What the participants think, oldest first.")
    def opinions(self) -> list[Opinion]:
        return [Opinion(stored=opinion) for opinion in self.stored.opinions]

    @strawberry.field(description="By when it is to be concluded.")
    def clock(self) -> Clock | None:
        wanted = (ClockKind.CONSULTATION, self.stored.round)
        found = next((c for c in self.case.clocks if (c.kind, c.round) == wanted), None)
        return Clock.of(found, None) if found else None

    @strawberry.field(description="When it was concluded; null while it goes on.")
    def concluded_at(self) -> datetime | None:
        return self.stored.concluded_at

    @strawberry.field(description="The unit that was to lead from then on.")
    def lead(self) -> UnitName | None:
        return UnitName.of(self.stored.lead) if self.stored.lead else None

    @strawberry.field(description="Who was named to follow the case to the end, by staff id.")
    def follower(self) -> str | None:
        return self.stored.follower
