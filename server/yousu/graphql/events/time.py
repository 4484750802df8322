"""What happened to clocks, and to promises in their place."""

from datetime import date, datetime

import strawberry

from yousu.graphql.budget import Budget
from yousu.graphql.case.deferral import Milestone
from yousu.graphql.enums import Card, Consequence, DeferralEnd, Medium, PauseReason
from yousu.graphql.events.event import ApplicationEvent, AssignmentEvent, ClockEvent, WordedEvent


@strawberry.type(description="A clock stands still.")
class ClockPaused(ApplicationEvent, ClockEvent):
    reason: PauseReason = strawberry.field(name="pauseReason", description="Why.")


@strawberry.type(description="A paused clock goes on.")
class ClockResumed(ClockEvent):
    calendar: str = strawberry.field(description="The version of the calendar that counts it.")
    due_at: datetime = strawberry.field(description="When it is due now.")


@strawberry.type(description="A clock was given more budget.")
class ClockExtended(ApplicationEvent, ClockEvent):
    budget: Budget = strawberry.field(description="How much more.")
    calendar: str = strawberry.field(description="The version of the calendar that counts it.")
    due_at: datetime = strawberry.field(description="When it is due now.")


@strawberry.type(description="A clock was counted again by another calendar.")
class ClockReplanned(ClockEvent):
    calendar: str = strawberry.field(description="The version of the calendar that counts it.")
    was_due_at: datetime = strawberry.field(description="When it was due before.")
    due_at: datetime = strawberry.field(description="When it is due now.")


@strawberry.type(description="A promise of time was not kept.")
class ClockRanOut(ClockEvent):
    due_at: datetime = strawberry.field(description="When it was due.")


@strawberry.type(description="A rung of the ladder pressed.")
class RungFired(ClockEvent):
    rung: str = strawberry.field(description="The code of the rung.")
    post: str = strawberry.field(description="The code of the post that presses.")
    media: list[Medium] = strawberry.field(description="How it presses.")
    consequence: Consequence = strawberry.field(description="What it means for the unit.")


@strawberry.type(description="A yellow or red card was shown to the unit.")
class CardShown(ClockEvent):
    card: Card = strawberry.field(description="Which.")


@strawberry.type(description="The order went on account (挂账).")
class Deferred(ApplicationEvent, AssignmentEvent):
    promised: date = strawberry.field(description="The day that was promised.")
    milestones: list[Milestone] = strawberry.field(description="The steps of the plan, in order.")


@strawberry.type(description="A deferral was reported on.")
class ProgressRecorded(AssignmentEvent, WordedEvent):
    reporter_told: bool = strawberry.field(description="Whether the reporter was told.")
    milestone: int | None = strawberry.field(
        description="The step that was reached, 1 for the first; null for none."
    )


@strawberry.type(description="The order came off account.")
class DeferralEnded(AssignmentEvent):
    end: DeferralEnd = strawberry.field(description="How.")
