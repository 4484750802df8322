"""Delegates: somebody signs at a post while the person who holds it is away."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.case.actor import Actor
from yousu.case.rules import Directory, Seat


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

    def stands_at(self, seat: Seat, directory: Directory) -> bool:
        """Whether its seat is the given one or, for a unit's, one above it in the bureau's tree."""
        mine = self.seat
        if (mine.post, mine.bureau) != (seat.post, seat.bureau):
            return False
        if mine.unit is None or seat.bureau is None or seat.unit is None:
            return True
        return directory.is_within(seat.bureau, seat.unit, mine.unit)
