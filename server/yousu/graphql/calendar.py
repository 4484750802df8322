"""The city's working days, what an administrator declares of them, and who issued them."""

from datetime import date, datetime, timedelta
from typing import Self

import strawberry

from yousu.calendar import Calendar as DomainCalendar
from yousu.calendar import Override
from yousu.case.problem import Refused
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import DayKind
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.pages import USUAL_PAGE, UpTo, check_page
from yousu.graphql.problems import BadRequest, Problem
from yousu.graphql.titles import DAY_KIND_TITLES
from yousu.overrides import declare_day, withdraw_override
from yousu.store import calendars

LONGEST_PERIOD = timedelta(days=400)


@strawberry.type(description="One day of the city's calendar.")
class CalendarDay:
    day: date = strawberry.field(description="The day in the city's zone.")
    kind: DayKind = strawberry.field(description="Why it is worked or not.")
    worked: bool = strawberry.field(description="Whether it is worked.")
    name: str | None = strawberry.field(
        description="The holiday's name, or the reason of an override."
    )

    @strawberry.field(description="Why it is worked or not, in words.")
    def kind_title(self) -> Title:
        return Title.of(DAY_KIND_TITLES[self.kind])

    @classmethod
    def of(cls, day: date, calendar: DomainCalendar) -> Self:
        return cls(
            day=day,
            kind=calendar.kind(day),
            worked=calendar.is_worked(day),
            name=calendar.name(day),
        )


@strawberry.type(description="When a calendar was issued, by whom and why.")
class CalendarIssue:
    revision: int = strawberry.field(description="Rises with every issue.")
    version: str = strawberry.field(
        description="The library that gave the days, and how often the city has changed them since."
    )
    issued_at: datetime = strawberry.field(description="When.")
    issued_by: str | None = strawberry.field(
        description="By whom, by staff id; null for the days that came with the software."
    )
    reason: str = strawberry.field(description="Why, in words.")

    @classmethod
    def of(cls, issue: calendars.Issue) -> Self:
        return cls(**vars(issue))


@strawberry.type(description="The city's working days (工作日历) at one version.")
class Calendar:
    stored: strawberry.Private[DomainCalendar]
    first: strawberry.Private[date]
    last: strawberry.Private[date]

    @strawberry.field(description="Which calendar this is; clocks tell theirs by it.")
    def version(self) -> str:
        return self.stored.version

    @strawberry.field(description="Rises with every issue.")
    def revision(self) -> int:
        return self.stored.revision

    @strawberry.field(description="The days that were asked for, in order.")
    def days(self) -> list[CalendarDay]:
        passed = range((self.last - self.first).days + 1)
        return [CalendarDay.of(self.first + timedelta(days=n), self.stored) for n in passed]

    @strawberry.field(description="Who has issued the city's calendars and why, newest first.")
    async def issues(
        self,
        info: Info,
        first: UpTo = USUAL_PAGE,
    ) -> list[CalendarIssue]:
        check_page(first, "issues")
        async with info.context.city.engine.connect() as connection:
            return [CalendarIssue.of(one) for one in await calendars.issues(connection, first)]


@strawberry.type(description="The calendar after an act, or why the act was refused.")
class CalendarPayload:
    calendar: Calendar | None = strawberry.field(description="The day as it now stands.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.input(description="Declare a day worked or free, whatever week and state say.")
class CalendarOverrideInput(KeyedInput):
    day: date = strawberry.field(description="The day in the city's zone.")
    worked: bool = strawberry.field(description="Whether it is worked.")
    reason: str = strawberry.field(description="Why, in words; due dates show it.")


@strawberry.input(description="Let a day follow week and state again.")
class CalendarWithdrawOverrideInput(KeyedInput):
    day: date = strawberry.field(description="The day in the city's zone.")
    reason: str = strawberry.field(description="Why, in words.")


async def calendar_of(info: Info, first: date, last: date) -> Calendar:
    """The calendar in force, with the days from first to last."""
    if last < first:
        raise BadRequest("PERIOD_UPSIDE_DOWN", "The period's last day lies before its first.")
    if last - first > LONGEST_PERIOD:
        raise BadRequest(
            "PERIOD_TOO_LONG", f"Ask for at most {LONGEST_PERIOD.days} days at a time."
        )
    city = info.context.city
    async with city.engine.connect() as connection:
        current = await city.calendars.current(connection)
    return Calendar(stored=current, first=first, last=last)


async def declare(info: Info, input: CalendarOverrideInput) -> CalendarPayload:
    city, actor = info.context.city, info.context.actor
    override = Override(input.day, input.worked, input.reason)
    try:
        issued = await declare_day(city, actor, override, input.claim(info))
    except Refused as refusal:
        return _refused(info, refusal)
    return _issued(issued, input.day)


async def withdraw(info: Info, input: CalendarWithdrawOverrideInput) -> CalendarPayload:
    city, actor = info.context.city, info.context.actor
    try:
        issued = await withdraw_override(city, actor, input.day, input.reason, input.claim(info))
    except Refused as refusal:
        return _refused(info, refusal)
    return _issued(issued, input.day)


def _issued(calendar: DomainCalendar, day: date) -> CalendarPayload:
    return CalendarPayload(calendar=Calendar(stored=calendar, first=day, last=day), problems=[])


def _refused(info: Info, refusal: Refused) -> CalendarPayload:
    return CalendarPayload(calendar=None, problems=[Problem.of(refusal, info)])
