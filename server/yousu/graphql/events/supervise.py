"""What somebody higher demanded, and what was entered in the register."""

import strawberry

from yousu.graphql.enums import RegisterGround, RegisterKind
from yousu.graphql.events.event import ApplicationEvent, AssignmentEvent, WordedEvent


@strawberry.type(description="An answer was demanded: of an order's unit, or of the hotline.")
class SupervisionOrdered(AssignmentEvent, WordedEvent):
    supervision: strawberry.ID = strawberry.field(description="The id of the supervision order.")
    post: str = strawberry.field(description="The code of the post that demands it.")


@strawberry.type(description="The answer was given.")
class SupervisionAnswered(WordedEvent):
    supervision: strawberry.ID = strawberry.field(description="The id of the supervision order.")


@strawberry.type(description="A talk, a mark or a veto was entered in the register.")
class Registered(AssignmentEvent, WordedEvent):
    entry: strawberry.ID = strawberry.field(description="The id of the entry.")
    kind: RegisterKind = strawberry.field(description="Which of the three.")
    person: str | None = strawberry.field(
        description="Against whom, by staff id; null for the unit."
    )
    points: int = strawberry.field(description="How many points a mark takes away.")
    ground: RegisterGround = strawberry.field(description="On which ground.")
    rule: str = strawberry.field(description="By which rule, or rung of a ladder.")
    post: str = strawberry.field(description="The code of the post that entered it.")


@strawberry.type(description="An entry in the register counts no longer.")
class EntryAnnulled(ApplicationEvent):
    entry: strawberry.ID = strawberry.field(description="The id of the entry.")
