"""What a change of a plugin would mean for the open orders."""

from datetime import datetime
from typing import Self

import strawberry
from strawberry.scalars import JSON

from yousu import preview
from yousu.case import rules
from yousu.case.problem import Refused
from yousu.graphql.budget import Budget
from yousu.graphql.case.assignment import Assignment
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import Anchor, ClockKind, Consequence
from yousu.graphql.pages import check_page
from yousu.graphql.plugin_changes import chosen
from yousu.graphql.problems import Problem


@strawberry.type(description="A clock that runs, and what the change would make of it.")
class ClockChange:
    clock: ClockKind = strawberry.field(description="Which promise.")
    round: int = strawberry.field(description="Which of its kind.")
    budget_before: Budget | None = strawberry.field(description="The budget that it has.")
    budget_after: Budget = strawberry.field(description="The budget that it would have.")
    due_before: datetime = strawberry.field(description="When it is due.")
    due_after: datetime = strawberry.field(description="When it would be due.")

    @classmethod
    def of(cls, change: preview.ClockChange) -> Self:
        clock = change.clock
        return cls(
            clock=clock.kind,
            round=clock.round,
            budget_before=Budget.of(clock.budget) if clock.budget else None,
            budget_after=Budget.of(change.budget),
            due_before=clock.due_at,
            due_after=change.due_at,
        )


@strawberry.type(description="The chain of signatures that holds, and the one that would.")
class SignOffChange:
    before: list[Title] = strawberry.field(description="Who signs now, in order.")
    after: list[Title] = strawberry.field(description="Who would sign, in order.")

    @classmethod
    def of(cls, change: tuple[rules.SignOff, rules.SignOff]) -> Self:
        before, after = ([Title.of(step.title) for step in chain.steps] for chain in change)
        return cls(before=before, after=after)


@strawberry.type(description="A rung as a rule states it.")
class RungRule:
    code: str = strawberry.field(description="Its stable name in the ladder.")
    title: Title = strawberry.field(description="Its name for people.")
    clock: ClockKind = strawberry.field(description="The clock that it is tied to.")
    anchor: Anchor = strawberry.field(description="What its delay is counted from.")
    delay: Budget = strawberry.field(description="How long after that; before it if negative.")
    post: str = strawberry.field(description="The code of the post that presses.")
    consequence: Consequence = strawberry.field(description="What it means for the unit.")

    @classmethod
    def of(cls, rung: rules.Rung) -> Self:
        return cls(
            code=rung.code,
            title=Title.of(rung.title),
            clock=rung.clock,
            anchor=rung.anchor,
            delay=Budget.of(rung.delay),
            post=rung.post,
            consequence=rung.consequence,
        )


@strawberry.type(description="What would be different for one order, had it started so.")
class OrderChange:
    stored: strawberry.Private[preview.OrderChange]

    @strawberry.field(description="The case.")
    def case(self) -> Case:
        return Case.of(self.stored.case)

    @strawberry.field(description="The order.")
    def assignment(self) -> Assignment:
        return Assignment(stored=self.stored.order, case=self.stored.case)

    @strawberry.field(description="The running clocks that would be due at another time.")
    def clocks(self) -> list[ClockChange]:
        return [ClockChange.of(change) for change in self.stored.clocks]

    @strawberry.field(description="The chain of signatures; null if it would be the same.")
    def sign_off(self) -> SignOffChange | None:
        return SignOffChange.of(self.stored.sign_off) if self.stored.sign_off else None

    @strawberry.field(description="The rungs that would no longer be there as they are.")
    def rungs_before(self) -> list[RungRule]:
        return [RungRule.of(rung) for rung in self.stored.rungs[0]]

    @strawberry.field(description="The rungs that would be there instead, or as well.")
    def rungs_after(self) -> list[RungRule]:
        return [RungRule.of(rung) for rung in self.stored.rungs[1]]


@strawberry.type(description="What a change would mean for the open orders; nothing is changed.")
class PluginPreview:
    open_orders: int = strawberry.field(description="How many orders of the bureau are open.")
    changed: int = strawberry.field(description="For how many of them something would change.")
    orders: list[OrderChange] = strawberry.field(description="Some of those, newest case first.")
    problems: list[Problem] = strawberry.field(
        description="Why the change itself would be refused; empty if it would not."
    )


@strawberry.input(description="Settings that a plugin might be given.")
class PluginPreviewInput:
    plugin: str = strawberry.field(description="The plugin's name.")
    settings: JSON = strawberry.field(description="An object, as `settingsSchema` describes it.")


async def preview_of(info: Info, input: PluginPreviewInput, first: int) -> PluginPreview:
    check_page(first, "orders")
    city, actor = info.context.city, info.context.actor
    try:
        change = chosen(input.settings)
        told = await preview.preview(city, actor, input.plugin, change, first)
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return PluginPreview(open_orders=0, changed=0, orders=[], problems=[problem])
    orders = [OrderChange(stored=change) for change in told.shown]
    return PluginPreview(
        open_orders=told.open_orders, changed=told.changed, orders=orders, problems=[]
    )
