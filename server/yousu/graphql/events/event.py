"""What events have in common."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.case import actor as domain
from yousu.case import events
from yousu.graphql.context import Info
from yousu.graphql.enums import ActorKind, ClockKind
from yousu.graphql.texts import text_of


@strawberry.type(description="Who changed a case.")
class Actor:
    kind: ActorKind = strawberry.field(description="A person, a client, or the clock.")
    id: str = strawberry.field(description="The staff id, the client's name, or clock.")
    post: str | None = strawberry.field(description="The code of the post acted from.")
    unit: str | None = strawberry.field(description="The code of the unit acted for.")
    bureau: str | None = strawberry.field(description="The code of the bureau acted for.")

    @classmethod
    def of(cls, actor: domain.Actor) -> Self:
        told = {name: value for name, value in vars(actor).items() if name != "bureaus"}
        return cls(**told)


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


@strawberry.interface(description="An event about one unit's order, or what the hotline does.")
class AssignmentEvent(CaseEvent):
    assignment: strawberry.ID | None = strawberry.field(
        description="The id of the order; null for what is the hotline's own."
    )


@strawberry.interface(description="An event about a clock, of an order or the hotline's own.")
class ClockEvent(AssignmentEvent):
    clock: ClockKind = strawberry.field(description="Which promise.")
    round: int = strawberry.field(
        description="1 for the first clock of its kind, one more for each that follows."
    )


@strawberry.interface(description="An event about an application, or that follows from one.")
class ApplicationEvent(CaseEvent):
    application: strawberry.ID | None = strawberry.field(
        description="The id of the application; null where none was needed."
    )


@strawberry.interface(description="An event that somebody put into words.")
class WordedEvent(CaseEvent):
    @strawberry.field(description="The words; null where there are none or they were erased.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, getattr(self.stored.fact, "text", None))
