"""Asking the citizen (回访)."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.case import state
from yousu.graphql.enums import Satisfaction, Solved, VisitResult


@strawberry.type(description="An attempt to ask the citizen (回访).")
class Visit:
    attempt: int = strawberry.field(description="1 for the first attempt since the reply.")
    round: int = strawberry.field(description="The handling that it asked about.")
    at: datetime = strawberry.field(description="When.")
    result: VisitResult = strawberry.field(description="How it ended.")
    contacted: bool | None = strawberry.field(description="Did the unit contact you?")
    solved: Solved | None = strawberry.field(description="Was it solved?")
    satisfied_with_result: Satisfaction | None = strawberry.field(
        description="Are you satisfied with the result?"
    )
    satisfied_with_process: Satisfaction | None = strawberry.field(
        description="Are you satisfied with how it was handled?"
    )

    @classmethod
    def of(cls, visit: state.Visit) -> Self:
        return cls(**vars(visit))
