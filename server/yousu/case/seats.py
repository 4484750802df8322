"""Who sits where: by an own post, or for somebody who is away."""

from yousu.case.actor import Actor
from yousu.case.delegation import Delegation
from yousu.case.rules import Directory, Seat


def has_seat(actor: Actor, seat: Seat, directory: Directory) -> bool:
    """Whether the seat is the actor's own; a unit's is also that of whoever sits above."""
    if actor.post != seat.post:
        return False
    if seat.bureau is None:
        return True
    if actor.bureau != seat.bureau:
        return False
    top = actor.unit
    return seat.unit is None or (
        top is not None and directory.is_within(seat.bureau, seat.unit, top)
    )


def standing_at(
    seat: Seat, held: tuple[Delegation, ...], directory: Directory
) -> Delegation | None:
    """The delegation, of those held, under which somebody stands in at the seat."""
    return next((one for one in held if one.stands_at(seat, directory)), None)
