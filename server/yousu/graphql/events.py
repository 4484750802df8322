"""The log's events as GraphQL types: one for each fact, with its fields."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Self

import strawberry

from yousu.case import actor as domain
from yousu.case import events
from yousu.graphql.context import Info
from yousu.graphql.enums import (
    ActorKind,
    Channel,
    ClockKind,
    Consequence,
    Medium,
    Nature,
    ReturnReason,
    Satisfaction,
    Solved,
    Urgency,
    VisitResult,
)
from yousu.graphql.replies import text_of


@strawberry.type(description="Who changed a case.")
class Actor:
    kind: ActorKind = strawberry.field(description="A person, a client, or the clock.")
    id: str = strawberry.field(description="The staff id, the client's name, or clock.")
    post: str | None = strawberry.field(description="The code of the post acted from.")
    unit: str | None = strawberry.field(description="The code of the unit acted for.")
    bureau: str | None = strawberry.field(description="The code of the bureau acted for.")

    @classmethod
    def of(cls, actor: domain.Actor) -> Self:
        return cls(**vars(actor))


@strawberry.interface(description="Something that has happened to a case.")
class CaseEvent:
    stored: strawberry.Private[events.Event]

    @strawberry.field(description="The case's version that this event made.")
    def version(self) -> int:
        return self.stored.version

    @strawberry.field(description="When it happened.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="Who did it.")
    def actor(self) -> Actor:
        return Actor.of(self.stored.actor)


@strawberry.interface(description="An event about one unit's order.")
class AssignmentEvent(CaseEvent):
    assignment: strawberry.ID = strawberry.field(description="The id of the order.")


@strawberry.interface(description="An event that somebody put into words.")
class WordedEvent(CaseEvent):
    @strawberry.field(description="The words; null where there are none or they were erased.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, getattr(self.stored.fact, "text", None))


@strawberry.type(description="An appeal was received.")
class CaseOpened(CaseEvent):
    channel: Channel = strawberry.field(description="How it came.")
    nature: Nature = strawberry.field(description="What the citizen wants.")
    category: str | None = strawberry.field(description="The code of its category, if known.")
    urgency: Urgency = strawberry.field(description="How fast it must go.")
    received_at: datetime = strawberry.field(description="When it was received.")
    received_by: str | None = strawberry.field(
        description="The code of the bureau whose office received it; null for the hotline."
    )


@strawberry.type(description="A unit was given the case.")
class Dispatched(AssignmentEvent):
    bureau: str = strawberry.field(description="The code of the unit's bureau.")
    unit: str = strawberry.field(description="The code of the unit.")
    category: str = strawberry.field(description="The code of the category.")
    urgency: Urgency = strawberry.field(description="How fast the case must go from now on.")


@strawberry.type(description="The unit took the case.")
class SignedFor(AssignmentEvent):
    pass


@strawberry.type(description="The unit sent the case back.")
class Returned(AssignmentEvent, WordedEvent):
    reason: ReturnReason = strawberry.field(description="Why.")


@strawberry.type(description="A person was named to handle the case.")
class HandlerAssigned(AssignmentEvent):
    handler: str = strawberry.field(description="Who, by staff id.")


@strawberry.type(description="The handler was in touch with the citizen.")
class ContactRecorded(AssignmentEvent, WordedEvent):
    medium: Medium = strawberry.field(description="How.")


@strawberry.type(description="A version of the reply was handed in.")
class ReplySubmitted(AssignmentEvent, WordedEvent):
    number: int = strawberry.field(description="Which version.")


@strawberry.type(description="The reply was signed.")
class ReplySigned(AssignmentEvent, WordedEvent):
    number: int = strawberry.field(description="Which version.")
    post: str = strawberry.field(description="The code of the post that signed.")


@strawberry.type(description="The reply was refused.")
class ReplyRefused(AssignmentEvent, WordedEvent):
    number: int = strawberry.field(description="Which version.")
    post: str = strawberry.field(description="The code of the post that refused.")


@strawberry.type(description="The reply left under all its signatures.")
class Replied(AssignmentEvent):
    number: int = strawberry.field(description="Which version.")


@strawberry.type(description="The citizen was asked, or an attempt was made.")
class VisitRecorded(WordedEvent):
    attempt: int = strawberry.field(description="1 for the first attempt since the reply.")
    result: VisitResult = strawberry.field(description="How it ended.")
    contacted: bool | None = strawberry.field(description="Did the unit contact you?")
    solved: Solved | None = strawberry.field(description="Was it solved?")
    satisfied_with_result: Satisfaction | None = strawberry.field(
        description="Are you satisfied with the result?"
    )
    satisfied_with_process: Satisfaction | None = strawberry.field(
        description="Are you satisfied with how it was handled?"
    )


@strawberry.type(description="The citizen's answer sent the case back to work.")
class RehandlingOrdered(AssignmentEvent):
    round: int = strawberry.field(description="The handling that begins.")


@strawberry.type(description="The case was closed.")
class CaseClosed(CaseEvent):
    pass


@strawberry.type(description="A closing in another system was recorded.")
class PastClosureRecorded(CaseEvent):
    closed_at: datetime = strawberry.field(description="When it was closed there.")


@strawberry.type(description="A promise of time was not kept.")
class ClockRanOut(AssignmentEvent):
    clock: ClockKind = strawberry.field(description="Which promise.")
    round: int = strawberry.field(description="In which handling.")
    due_at: datetime = strawberry.field(description="When it was due.")


@strawberry.type(description="A rung of the ladder pressed the unit.")
class RungFired(AssignmentEvent):
    clock: ClockKind = strawberry.field(description="The clock that it is tied to.")
    round: int = strawberry.field(description="In which handling.")
    rung: str = strawberry.field(description="The code of the rung.")
    post: str = strawberry.field(description="The code of the post that presses.")
    media: list[Medium] = strawberry.field(description="How it presses.")
    consequence: Consequence = strawberry.field(description="What it means for the unit.")


EVENT_TYPES: Mapping[type[events.Fact], type[CaseEvent]] = {
    events.CaseOpened: CaseOpened,
    events.Dispatched: Dispatched,
    events.SignedFor: SignedFor,
    events.Returned: Returned,
    events.HandlerAssigned: HandlerAssigned,
    events.ContactRecorded: ContactRecorded,
    events.ReplySubmitted: ReplySubmitted,
    events.ReplySigned: ReplySigned,
    events.ReplyRefused: ReplyRefused,
    events.Replied: Replied,
    events.VisitRecorded: VisitRecorded,
    events.RehandlingOrdered: RehandlingOrdered,
    events.CaseClosed: CaseClosed,
    events.PastClosureRecorded: PastClosureRecorded,
    events.ClockRanOut: ClockRanOut,
    events.RungFired: RungFired,
}


def event_of(event: events.Event) -> CaseEvent:
    """The GraphQL type of an event, filled with the fields of the same names."""
    type_ = EVENT_TYPES[type(event.fact)]
    told = {field.name for field in fields(type_) if field.init} - {"stored"}
    return type_(stored=event, **{name: getattr(event.fact, name) for name in told})
