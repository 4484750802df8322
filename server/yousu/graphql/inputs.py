"""What each act is asked with."""

from datetime import datetime

import strawberry
from strawberry import relay

from yousu.graphql.enums import (
    Channel,
    Medium,
    Nature,
    ReturnReason,
    Satisfaction,
    Significance,
    Solved,
    Urgency,
    VisitResult,
)
from yousu.intake.opening import Opening


@strawberry.input(description="Every act names its case.")
class ActInput:
    case: relay.GlobalID = strawberry.field(description="The case.")
    version: int | None = strawberry.field(
        default=None, description="The version you saw; the act is refused if it has moved on."
    )
    key: str | None = strawberry.field(
        default=None, description="An idempotency key: the act is done once for it."
    )


@strawberry.input(description="Give the case to a unit.")
class CaseDispatchInput(ActInput):
    category: str | None = strawberry.field(
        default=None, description="The category's code, where the case has none or a wrong one."
    )
    bureau: str | None = strawberry.field(
        default=None, description="The bureau's code; the category's own bureau if left out."
    )
    unit: str | None = strawberry.field(
        default=None, description="The unit's code; the category's own unit if left out."
    )


@strawberry.input(description="Send the case back.")
class CaseReturnInput(ActInput):
    reason: ReturnReason = strawberry.field(description="Why.")
    text: str = strawberry.field(description="Why, in words.")


@strawberry.input(description="Name the person who handles the case.")
class CaseAssignHandlerInput(ActInput):
    handler: str = strawberry.field(description="Who, by staff id.")


@strawberry.input(description="Record that the handler was in touch with the citizen.")
class CaseRecordContactInput(ActInput):
    medium: Medium = strawberry.field(description="How.")
    text: str | None = strawberry.field(default=None, description="What was said.")


@strawberry.input(description="Act with words.")
class CaseTextInput(ActInput):
    text: str = strawberry.field(description="The words.")


@strawberry.input(description="Sign the reply.")
class CaseSignReplyInput(ActInput):
    text: str | None = strawberry.field(default=None, description="A remark.")


@strawberry.input(description="Record an attempt at a return visit; its answers if there are any.")
class CaseRecordVisitInput(ActInput):
    result: VisitResult = strawberry.field(description="How it ended.")
    contacted: bool | None = strawberry.field(default=None, description="Were you contacted?")
    solved: Solved | None = strawberry.field(default=None, description="Was it solved?")
    satisfied_with_result: Satisfaction | None = strawberry.field(
        default=None, description="Are you satisfied with the result?"
    )
    satisfied_with_process: Satisfaction | None = strawberry.field(
        default=None, description="Are you satisfied with how it was handled?"
    )
    text: str | None = strawberry.field(default=None, description="What the citizen said.")


@strawberry.input(description="The citizen who raises an appeal.")
class ReporterInput:
    name: str | None = strawberry.field(default=None, description="Their name.")
    phone: str | None = strawberry.field(
        default=None, description="Their number; one number is one reporter."
    )


@strawberry.input(description="Receive an appeal.")
class CaseOpenInput:
    title: str = strawberry.field(description="What it is about, in a line.")
    text: str = strawberry.field(description="What the citizen says.")
    place: str | None = strawberry.field(default=None, description="Where it is, in words.")
    reporter: ReporterInput = strawberry.field(description="Who says it.")
    channel: Channel = strawberry.field(description="How it came.")
    nature: Nature = strawberry.field(description="What the citizen wants.")
    category: str | None = strawberry.field(default=None, description="Its category's code.")
    urgency: Urgency | None = strawberry.field(
        default=None, description="How fast it must go; the category's own if left out."
    )
    significance: Significance = strawberry.field(
        default=Significance.GENERAL, description="How high the reply must be signed."
    )
    received_at: datetime | None = strawberry.field(
        default=None, description="When it came; now if left out."
    )
    external_id: str | None = strawberry.field(
        default=None, description="Its number in the system that it comes from."
    )
    key: str | None = strawberry.field(
        default=None, description="An idempotency key: one case is opened for it."
    )

    def opening(self) -> Opening:
        """The appeal as the city receives it."""
        return Opening(
            title=self.title,
            text=self.text,
            place=self.place,
            reporter_name=self.reporter.name,
            reporter_phone=self.reporter.phone,
            channel=self.channel,
            nature=self.nature,
            category=self.category,
            urgency=self.urgency,
            significance=self.significance,
            received_at=self.received_at,
            external_id=self.external_id,
        )
