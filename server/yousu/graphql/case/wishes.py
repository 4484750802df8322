"""What is asked for in an application, each kind with its own fields."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Self, TypeAlias
from uuid import UUID

import strawberry

from yousu.case import rules, state
from yousu.graphql.budget import Budget
from yousu.graphql.context import Info
from yousu.graphql.enums import ExclusionGround, PauseReason, ReturnReason
from yousu.graphql.seats import UnitName
from yousu.graphql.texts import text_of


@strawberry.type(description="The order was given to the wrong unit (退单).")
class ReturnWish:
    reason: ReturnReason = strawberry.field(description="Why.")

    @classmethod
    def of(cls, wish: state.ReturnWanted) -> Self:
        return cls(reason=wish.reason)


@strawberry.type(description="More working days to handle the order (延期).")
class ExtensionWish:
    working_days: int = strawberry.field(description="How many more.")

    @classmethod
    def of(cls, wish: state.ExtensionWanted) -> Self:
        return cls(working_days=wish.working_days)


@strawberry.type(description="The handling clock is to stand still.")
class PauseWish:
    reason: PauseReason = strawberry.field(name="pauseReason", description="What it waits for.")
    longest: Budget = strawberry.field(description="For how long at the most.")

    @classmethod
    def of(cls, wish: state.PauseWanted) -> Self:
        return cls(reason=wish.reason, longest=Budget.of(wish.longest))


@strawberry.type(description="A step of a plan.")
class PlannedMilestone:
    day: date = strawberry.field(description="The day by which it is to be reached.")
    words: strawberry.Private[UUID]

    @strawberry.field(description="What is to be reached; null when erased.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.words)


@strawberry.type(description="The order is to go on account (挂账).")
class DeferralWish:
    stored: strawberry.Private[state.DeferralWanted]

    @classmethod
    def of(cls, wish: state.DeferralWanted) -> Self:
        return cls(stored=wish)

    @strawberry.field(description="The day that is promised.")
    def promised(self) -> date:
        return self.stored.promised

    @strawberry.field(description="The plan; null when erased.")
    async def plan(self, info: Info) -> str | None:
        return await text_of(info, self.stored.plan)

    @strawberry.field(description="What is done meanwhile; null when erased.")
    async def interim(self, info: Info) -> str | None:
        return await text_of(info, self.stored.interim)

    @strawberry.field(description="What is aimed at; null when erased.")
    async def target(self, info: Info) -> str | None:
        return await text_of(info, self.stored.target)

    @strawberry.field(description="The steps, in order.")
    def milestones(self) -> list[PlannedMilestone]:
        return [PlannedMilestone(day=m.day, words=m.text) for m in self.stored.milestones]


@strawberry.type(description="Another unit is to take the order over.")
class HandOverWish:
    to: UnitName = strawberry.field(description="The other unit.")

    @classmethod
    def of(cls, wish: state.HandOverWanted) -> Self:
        return cls(to=UnitName.of(rules.UnitName(wish.bureau, wish.unit)))


@strawberry.type(description="The order is not to be counted in the appraisal (剔除).")
class ExclusionWish:
    ground: ExclusionGround = strawberry.field(description="On which ground.")

    @classmethod
    def of(cls, wish: state.ExclusionWanted) -> Self:
        return cls(ground=wish.ground)


@strawberry.type(description="An entry in the register is to be annulled (考核申诉).")
class AnnulmentWish:
    entry: strawberry.ID = strawberry.field(description="The id of the entry.")

    @classmethod
    def of(cls, wish: state.AnnulmentWanted) -> Self:
        return cls(entry=strawberry.ID(str(wish.entry)))


Wish: TypeAlias = Annotated[
    ReturnWish
    | ExtensionWish
    | PauseWish
    | DeferralWish
    | HandOverWish
    | ExclusionWish
    | AnnulmentWish,
    strawberry.union("Wish", description="What is asked for."),
]

WISHES: Mapping[type[state.Wish], Any] = {
    state.ReturnWanted: ReturnWish,
    state.ExtensionWanted: ExtensionWish,
    state.PauseWanted: PauseWish,
    state.DeferralWanted: DeferralWish,
    state.HandOverWanted: HandOverWish,
    state.ExclusionWanted: ExclusionWish,
    state.AnnulmentWanted: AnnulmentWish,
}


def wish_of(wish: state.Wish) -> Wish:
    """The GraphQL type of a wish."""
    told: Wish = WISHES[type(wish)].of(wish)
    return told
