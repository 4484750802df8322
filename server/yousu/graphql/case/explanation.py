"""Why a clock is due when it is: its rule, its pauses and extensions, and every day on the way.

Each part is an object, and says itself in one line in the reader's language.
"""

from datetime import date, time

import strawberry

from yousu.calendar import Calendar, CountedDay
from yousu.case import state
from yousu.graphql import lines
from yousu.graphql.budget import Budget, RuleSource
from yousu.graphql.case.changes import Extension, Pause
from yousu.graphql.case.days import used_days
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import DayKind, DayUse
from yousu.graphql.titles import CLOCK_TITLES, DAY_KIND_TITLES, told


@strawberry.type(description="One day on the way to a due date.")
class ExplainedDay:
    stored: strawberry.Private[CountedDay]
    use: DayUse = strawberry.field(description="What it was to the clock.")

    @strawberry.field(description="The day in the city's zone.")
    def day(self) -> date:
        return self.stored.day

    @strawberry.field(description="Why it is worked or not.")
    def kind(self) -> DayKind:
        return self.stored.kind

    @strawberry.field(description="Why it is worked or not, in words.")
    def kind_title(self) -> Title:
        return Title.of(DAY_KIND_TITLES[self.stored.kind])

    @strawberry.field(description="The holiday's name, or the reason of an override.")
    def name(self) -> str | None:
        return self.stored.name

    @strawberry.field(description="All of it in one line, in the reader's language.")
    def line(self, info: Info) -> str:
        return told(lines.of_day(self.stored, self.use), info.context.language)


@strawberry.type(description="A span of the office hours, in the city's time.")
class OfficeSpan:
    opens: time = strawberry.field(description="When the offices open.")
    closes: time = strawberry.field(description="When they close.")


@strawberry.type(description="Why a clock is due when it is.")
class Explanation:
    stored: strawberry.Private[state.Clock]
    rule_set: strawberry.ID | None = strawberry.field(
        description="Which rules its order started under; null for the hotline's own."
    )
    calendar: strawberry.Private[Calendar]

    @strawberry.field(description="Which rule gave it, for people.")
    def rule(self) -> Title:
        return Title.of(CLOCK_TITLES[self.stored.kind])

    @strawberry.field(description="Which plugin, at which version, gave the rule.")
    def source(self) -> RuleSource:
        return RuleSource.of(self.stored.source)

    @strawberry.field(description="The budget that the rule gave; null for a promised date.")
    def budget(self) -> Budget | None:
        return Budget.of(self.stored.budget) if self.stored.budget else None

    @strawberry.field(description="The version of the calendar that it was counted by.")
    def calendar_version(self) -> str:
        return self.stored.calendar

    @strawberry.field(description="The office hours that it was counted by.")
    def office_hours(self) -> list[OfficeSpan]:
        return [OfficeSpan(opens=o, closes=c) for o, c in self.calendar.office_hours.spans]

    @strawberry.field(description="The times in which it stood still, oldest first.")
    def pauses(self) -> list[Pause]:
        return [Pause.of(pause) for pause in self.stored.pauses]

    @strawberry.field(description="What was added to its budget, oldest first.")
    def extensions(self) -> list[Extension]:
        return [Extension.of(extension) for extension in self.stored.extensions]

    @strawberry.field(
        description="Every day on the way: counted, skipped, added or paused. None on the wall"
        " clock, and for a promised date."
    )
    def days(self) -> list[ExplainedDay]:
        return [
            ExplainedDay(stored=day, use=use) for day, use in used_days(self.stored, self.calendar)
        ]

    @strawberry.field(description="The rule and the result in one line, in the reader's language.")
    def line(self, info: Info) -> str:
        return told(lines.of_clock(self.stored), info.context.language)
