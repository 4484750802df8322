"""The citizen was asked, the case closed or handled again."""

from datetime import datetime

import strawberry

from yousu.graphql.enums import Satisfaction, Solved, VisitResult
from yousu.graphql.events.event import AssignmentEvent, CaseEvent, WordedEvent


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


@strawberry.type(description="The citizen came back, and the case is handled again.")
class CaseReopened(AssignmentEvent, WordedEvent):
    round: int = strawberry.field(description="The handling that begins.")


@strawberry.type(description="A closing in another system was recorded.")
class PastClosureRecorded(CaseEvent):
    closed_at: datetime = strawberry.field(description="When it was closed there.")
