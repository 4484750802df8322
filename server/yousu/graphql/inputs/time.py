"""Time: more of it, none of it for a while, or a promise instead."""

from datetime import date

import strawberry
from uuid_utils.compat import uuid7

from yousu.case import commands
from yousu.graphql.enums import PauseReason
from yousu.graphql.inputs.act import BudgetInput, OrderInput, remark, words


@strawberry.input(description="Ask for more working days.")
class CaseRequestExtensionInput(OrderInput):
    working_days: int = strawberry.field(description="How many more.")
    text: str = strawberry.field(description="Why.")
    evidence: str | None = strawberry.field(default=None, description="What proves it.")

    def command(self) -> commands.RequestExtension:
        return commands.RequestExtension(
            application=uuid7(),
            working_days=self.working_days,
            text=words(self.text),
            evidence=remark(self.evidence),
            assignment=self.order,
        )


@strawberry.input(description="Ask that the handling clock stand still.")
class CaseRequestPauseInput(OrderInput):
    reason: PauseReason = strawberry.field(description="What it waits for.")
    longest: BudgetInput = strawberry.field(description="For how long at the most.")
    text: str = strawberry.field(description="Why, in words.")
    evidence: str | None = strawberry.field(default=None, description="What proves it.")

    def command(self) -> commands.RequestPause:
        return commands.RequestPause(
            application=uuid7(),
            reason=self.reason,
            longest=self.longest.budget(),
            text=words(self.text),
            evidence=remark(self.evidence),
            assignment=self.order,
        )


@strawberry.input(description="Let the paused clock go on.")
class CaseResumeInput(OrderInput):
    def command(self) -> commands.Resume:
        return commands.Resume(assignment=self.order)


@strawberry.input(description="A step of a plan.")
class MilestoneInput:
    day: date = strawberry.field(description="The day by which it is to be reached.")
    text: str = strawberry.field(description="What is to be reached.")

    def planned(self) -> commands.PlannedMilestone:
        return commands.PlannedMilestone(self.day, words(self.text))


@strawberry.input(description="Ask to put an order on account.")
class CaseRequestDeferralInput(OrderInput):
    promised: date = strawberry.field(description="The day that is promised.")
    text: str = strawberry.field(description="Why it can't be solved soon.")
    plan: str = strawberry.field(description="The plan.")
    interim: str = strawberry.field(description="What is done meanwhile.")
    target: str = strawberry.field(description="What is aimed at.")
    milestones: list[MilestoneInput] = strawberry.field(
        default_factory=list, description="The steps, in order."
    )
    evidence: str | None = strawberry.field(default=None, description="What proves it.")

    def command(self) -> commands.RequestDeferral:
        return commands.RequestDeferral(
            application=uuid7(),
            promised=self.promised,
            text=words(self.text),
            plan=words(self.plan),
            interim=words(self.interim),
            target=words(self.target),
            milestones=tuple(milestone.planned() for milestone in self.milestones),
            evidence=remark(self.evidence),
            assignment=self.order,
        )


@strawberry.input(description="Report on a deferral.")
class CaseRecordProgressInput(OrderInput):
    text: str = strawberry.field(description="What was done.")
    reporter_told: bool = strawberry.field(
        default=False, description="Whether the reporter was told."
    )
    milestone: int | None = strawberry.field(
        default=None, description="The step that was reached, 1 for the first."
    )

    def command(self) -> commands.RecordProgress:
        return commands.RecordProgress(
            words(self.text), self.reporter_told, self.milestone, assignment=self.order
        )


@strawberry.input(description="What was promised is done.")
class CaseEndDeferralInput(OrderInput):
    def command(self) -> commands.EndDeferral:
        return commands.EndDeferral(assignment=self.order)
