"""Clocks: promises of time, with their pauses, extensions and cards."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.calendar import Calendar
from yousu.case import state
from yousu.graphql.budget import Budget, RuleSource
from yousu.graphql.case.changes import Extension, Pause
from yousu.graphql.case.explanation import Explanation
from yousu.graphql.context import Info
from yousu.graphql.enums import Card, ClockKind


@strawberry.type(description="A card that was shown.")
class ShownCard:
    card: Card = strawberry.field(description="Yellow or red.")
    at: datetime = strawberry.field(description="When.")

    @classmethod
    def of(cls, shown: state.ShownCard) -> Self:
        return cls(card=shown.card, at=shown.at)


@strawberry.type(description="A promise of time: begun, due, and how it ended.")
class Clock:
    stored: strawberry.Private[state.Clock]
    rule_set: strawberry.Private[str | None]

    @classmethod
    def of(cls, clock: state.Clock, order: state.Assignment | None) -> Self:
        """A clock of an order, or one of the hotline's own."""
        return cls(stored=clock, rule_set=order.rule_set if order else None)

    @strawberry.field(description="Which promise.")
    def kind(self) -> ClockKind:
        return self.stored.kind

    @strawberry.field(description="1 for the first of its kind, one more for each that follows.")
    def round(self) -> int:
        return self.stored.round

    @strawberry.field(description="When it began.")
    def started_at(self) -> datetime:
        return self.stored.started_at

    @strawberry.field(description="When it is due; while it is paused, when it was before that.")
    def due_at(self) -> datetime:
        return self.stored.due_at

    @strawberry.field(description="When it was kept or given up; null while it runs.")
    def stopped_at(self) -> datetime | None:
        return self.stored.stopped_at

    @strawberry.field(description="When it ran out unkept; null if it did not.")
    def ran_out_at(self) -> datetime | None:
        return self.stored.ran_out_at

    @strawberry.field(description="Whether it stands still now.")
    def is_paused(self) -> bool:
        return self.stored.is_paused

    @strawberry.field(description="The budget that the rule gave; null for a promised date.")
    def budget(self) -> Budget | None:
        return Budget.of(self.stored.budget) if self.stored.budget else None

    @strawberry.field(description="Whose rule gave it.")
    def source(self) -> RuleSource:
        return RuleSource.of(self.stored.source)

    @strawberry.field(description="The version of the calendar that it was counted by.")
    def calendar_version(self) -> str:
        return self.stored.calendar

    @strawberry.field(description="The times in which it stood still, oldest first.")
    def pauses(self) -> list[Pause]:
        return [Pause.of(pause) for pause in self.stored.pauses]

    @strawberry.field(description="What was added to its budget, oldest first.")
    def extensions(self) -> list[Extension]:
        return [Extension.of(extension) for extension in self.stored.extensions]

    @strawberry.field(description="The cards that were shown on it, oldest first.")
    def cards(self) -> list[ShownCard]:
        return [ShownCard.of(shown) for shown in self.stored.cards]

    @strawberry.field(description="Why it is due when it is: its rule, and every day on the way.")
    async def explanation(self, info: Info) -> Explanation:
        calendar = await calendar_of(info, self.stored, self.rule_set)
        id = strawberry.ID(self.rule_set) if self.rule_set else None
        return Explanation(stored=self.stored, rule_set=id, calendar=calendar)


async def calendar_of(info: Info, clock: state.Clock, rule_set: str | None) -> Calendar:
    """The calendar that counted a clock, with the office hours of the bureau whose rules hold."""
    calendar = await info.context.loaders.calendars.load(clock.calendar)
    if rule_set is None:
        return calendar
    hours = (await info.context.loaders.rule_sets.load(rule_set)).office_hours
    return calendar.with_office_hours(hours) if hours else calendar
