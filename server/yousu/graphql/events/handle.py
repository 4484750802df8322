"""The work of a unit."""

import strawberry

from yousu.graphql.enums import Medium
from yousu.graphql.events.event import AssignmentEvent, WordedEvent


@strawberry.type(description="A person was named to handle the order.")
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
    absent: str | None = strawberry.field(
        description="For whom a delegate signed, by staff id; null if for nobody."
    )


@strawberry.type(description="The reply was refused.")
class ReplyRefused(AssignmentEvent, WordedEvent):
    number: int = strawberry.field(description="Which version.")
    post: str = strawberry.field(description="The code of the post that refused.")
    absent: str | None = strawberry.field(
        description="For whom a delegate refused, by staff id; null if for nobody."
    )


@strawberry.type(description="The reply left under all its signatures.")
class Replied(AssignmentEvent):
    number: int = strawberry.field(description="Which version.")
