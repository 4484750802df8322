"""A case on account (挂账): what was promised, and what became of it."""

from datetime import date, datetime
from typing import Self

import strawberry

from yousu.case import state
from yousu.graphql.context import Info
from yousu.graphql.enums import DeferralEnd
from yousu.graphql.texts import text_of


@strawberry.type(description="A step of the plan, and whether it was reached.")
class Milestone:
    stored: strawberry.Private[state.Milestone]

    @classmethod
    def of(cls, milestone: state.Milestone) -> Self:
        return cls(stored=milestone)

    @strawberry.field(description="The day by which it is to be reached.")
    def day(self) -> date:
        return self.stored.day

    @strawberry.field(description="What is to be reached; null when erased.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)

    @strawberry.field(description="When it was reached; null until it is.")
    def reached_at(self) -> datetime | None:
        return self.stored.reached_at


@strawberry.type(description="A report on a deferral.")
class Progress:
    stored: strawberry.Private[state.Progress]

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="Who reported, by staff id.")
    def person(self) -> str:
        return self.stored.person

    @strawberry.field(description="What was done; null when erased.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)

    @strawberry.field(description="Whether the reporter was told.")
    def reporter_told(self) -> bool:
        return self.stored.reporter_told

    @strawberry.field(description="The step that was reached, 1 for the first; null for none.")
    def milestone(self) -> int | None:
        return self.stored.milestone


@strawberry.type(description="An order on account (挂账): a promise in place of a due date.")
class Deferral:
    stored: strawberry.Private[state.Deferral]

    @strawberry.field(description="The id of the application that was granted; it holds the plan.")
    def application(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.application))

    @strawberry.field(description="The day that was promised.")
    def promised(self) -> date:
        return self.stored.promised

    @strawberry.field(description="The steps of the plan, in order.")
    def milestones(self) -> list[Milestone]:
        return [Milestone.of(milestone) for milestone in self.stored.milestones]

    @strawberry.field(description="The reports on it, oldest first.")
    def progress(self) -> list[Progress]:
        return [Progress(stored=progress) for progress in self.stored.progress]

    @strawberry.field(description="When the order went on account.")
    def began_at(self) -> datetime:
        return self.stored.began_at

    @strawberry.field(description="When it came off account; null while it is on it.")
    def ended_at(self) -> datetime | None:
        return self.stored.ended_at

    @strawberry.field(description="How it ended; null while it goes on.")
    def end(self) -> DeferralEnd | None:
        return self.stored.end
