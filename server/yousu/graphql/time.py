"""Clocks and the rungs of the ladder on them."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.calendar import Budget as DomainBudget
from yousu.calendar import Calendar
from yousu.calendar import CountedDay as DomainDay
from yousu.case import rules, state
from yousu.case.reckoning import due_of
from yousu.case.timers import next_rung, rung_due
from yousu.graphql.context import Info
from yousu.graphql.day_kinds import DAY_KIND_TITLES
from yousu.graphql.directory import Title
from yousu.graphql.enums import ClockKind, Consequence, DayKind, Medium, TimeUnit


@strawberry.type(description="An amount of time, as a rule states it.")
class Budget:
    amount: int = strawberry.field(description="How many.")
    unit: TimeUnit = strawberry.field(description="Of what.")

    @classmethod
    def of(cls, budget: DomainBudget) -> Self:
        return cls(amount=budget.amount, unit=budget.unit)


@strawberry.type(description="Which plugin, at which version, gave a rule.")
class RuleSource:
    plugin: str = strawberry.field(description="The plugin's name; core for the core's own rules.")
    version: str = strawberry.field(description="The plugin's version.")

    @classmethod
    def of(cls, source: rules.RuleSource) -> Self:
        return cls(plugin=source.plugin, version=source.version)


@strawberry.type(description="One day on the way to a due date.")
class CountedDay:
    day: str = strawberry.field(description="The day in the city's zone, as YYYY-MM-DD.")
    kind: DayKind = strawberry.field(description="Why it is worked or not.")
    counted: bool = strawberry.field(description="Whether it used up budget.")
    paused: bool = strawberry.field(description="Whether only a pause kept it from counting.")
    name: str | None = strawberry.field(
        description="The holiday's name, or the reason of an override."
    )

    @strawberry.field(description="Why it is worked or not, in words.")
    def kind_title(self) -> Title:
        return Title.of(DAY_KIND_TITLES[self.kind])

    @classmethod
    def of(cls, day: DomainDay) -> Self:
        return cls(
            day=day.day.isoformat(),
            kind=day.kind,
            counted=day.counted,
            paused=day.paused,
            name=day.name,
        )


@strawberry.type(description="A promise of time: begun, due, and how it ended.")
class Clock:
    stored: strawberry.Private[state.Clock]

    @strawberry.field(description="Which promise.")
    def kind(self) -> ClockKind:
        return self.stored.kind

    @strawberry.field(description="1 for the first handling, one more for each re-handling.")
    def round(self) -> int:
        return self.stored.round

    @strawberry.field(description="When it began.")
    def started_at(self) -> datetime:
        return self.stored.started_at

    @strawberry.field(description="When it is due.")
    def due_at(self) -> datetime:
        return self.stored.due_at

    @strawberry.field(description="When it was kept or given up; null while it runs.")
    def stopped_at(self) -> datetime | None:
        return self.stored.stopped_at

    @strawberry.field(description="When it ran out unkept; null if it did not.")
    def ran_out_at(self) -> datetime | None:
        return self.stored.ran_out_at

    @strawberry.field(description="The budget that the rule gave; null for a promised date.")
    def budget(self) -> Budget | None:
        return Budget.of(self.stored.budget) if self.stored.budget else None

    @strawberry.field(description="Whose rule gave it.")
    def source(self) -> RuleSource:
        return RuleSource.of(self.stored.source)

    @strawberry.field(description="The version of the calendar that it was counted by.")
    def calendar_version(self) -> str:
        return self.stored.calendar

    @strawberry.field(description="Every day that was counted or skipped on the way to due.")
    async def days(self, info: Info) -> list[CountedDay]:
        calendar = await info.context.loaders.calendars.load(self.stored.calendar)
        counted = due_of(self.stored, calendar, self.stored.started_at)
        return [CountedDay.of(day) for day in counted.days]


@strawberry.type(description="One press on a late order: who, how, when, and what it means.")
class LadderRung:
    code: str = strawberry.field(description="Its stable name in the ladder.")
    title: Title = strawberry.field(description="Its name for people.")
    clock: ClockKind = strawberry.field(description="The clock that it is tied to.")
    round: int = strawberry.field(description="The climb: a re-handled case starts a new one.")
    post: str = strawberry.field(description="The code of the post that presses.")
    media: list[Medium] = strawberry.field(description="How it presses.")
    consequence: Consequence = strawberry.field(description="What it means for the unit.")
    planned_at: datetime | None = strawberry.field(
        description="When it will fire if nothing happens; null unless it is the next one."
    )
    fired_at: datetime | None = strawberry.field(description="When it fired; null if it has not.")

    @classmethod
    def of(
        cls, rung: rules.Rung, clock: state.Clock, ladder: rules.Ladder, calendar: Calendar
    ) -> Self:
        fired = next((f.at for f in clock.fired if f.code == rung.code), None)
        is_next = clock.is_running and next_rung(ladder, clock) == rung
        return cls(
            code=rung.code,
            title=Title.of(rung.title),
            clock=rung.clock,
            round=clock.round,
            post=rung.post,
            media=list(rung.media),
            consequence=rung.consequence,
            planned_at=rung_due(rung, clock, calendar) if is_next else None,
            fired_at=fired,
        )
