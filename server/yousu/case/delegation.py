"""Delegates: somebody signs at a post while the person who holds it is away."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.case.actor import Actor
from yousu.case.rules import Seat


@dataclass(frozen=True)
class Delegation:
    """A seat whose holder is away, and who signs and decides there meanwhile."""

    id: UUID
    seat: Seat
    absent: str
    delegate: str
    begins_at: datetime
    ends_at: datetime

    def holds(self, actor: Actor, now: datetime) -> bool:
        """Whether the actor stands in for the absent person now."""
        return actor.id == self.delegate and self.begins_at <= now < self.ends_at
