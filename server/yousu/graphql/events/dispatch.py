"""Given to a unit, taken, sent back, handed over."""

import strawberry

from yousu.graphql.enums import AssignmentRole, ReturnReason, Urgency
from yousu.graphql.events.event import ApplicationEvent, AssignmentEvent, WordedEvent


@strawberry.type(description="A unit was given the case.")
class Dispatched(AssignmentEvent):
    bureau: str = strawberry.field(description="The code of the unit's bureau.")
    unit: str = strawberry.field(description="The code of the unit.")
    role: AssignmentRole = strawberry.field(description="Whether the unit leads or supports.")
    category: str | None = strawberry.field(description="The code of the category.")
    urgency: Urgency = strawberry.field(description="How fast the case must go from now on.")


@strawberry.type(description="Another unit was given a part of the case.")
class SupportCalledIn(AssignmentEvent, WordedEvent):
    bureau: str = strawberry.field(description="The code of the unit's bureau.")
    unit: str = strawberry.field(description="The code of the unit.")


@strawberry.type(description="The unit took the order.")
class SignedFor(AssignmentEvent):
    pass


@strawberry.type(description="The unit was allowed to send the order back.")
class Returned(ApplicationEvent, AssignmentEvent, WordedEvent):
    reason: ReturnReason = strawberry.field(description="Why.")


@strawberry.type(description="Another unit took the order over.")
class HandedOver(AssignmentEvent):
    successor: strawberry.ID = strawberry.field(description="The id of the other unit's order.")
    bureau: str = strawberry.field(description="The code of the other unit's bureau.")
    unit: str = strawberry.field(description="The code of the other unit.")
