"""What keeps failing on a case, though it should happen by itself."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.graphql.enums import ClockKind
from yousu.store import attention


@strawberry.type(
    description="Something that should have happened by itself, and has failed several times. It is"
    " tried again; the worker's log tells the error."
)
class FailingTimer:
    clock: ClockKind = strawberry.field(description="The promise of time that it belongs to.")
    round: int = strawberry.field(description="Which of its kind.")
    rung: str | None = strawberry.field(
        description="The rung or card that should come; null where the clock should run out."
    )
    due_at: datetime = strawberry.field(description="When it should have happened.")
    tries: int = strawberry.field(description="How often it was tried in vain.")
    retry_at: datetime = strawberry.field(description="When it is tried again.")

    @classmethod
    def of(cls, failing: attention.FailingTimer) -> Self:
        timer = failing.timer
        return cls(
            clock=timer.key.clock,
            round=timer.key.round,
            rung=timer.key.rung,
            due_at=timer.due_at,
            tries=failing.tries,
            retry_at=failing.retry_at,
        )
