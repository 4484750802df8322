"""The seats of a person: written `post`, `post@bureau` or `post@bureau/unit`."""

from collections.abc import Sequence

from pydantic import TypeAdapter, ValidationError

from yousu.case.rules import Seat
from yousu.identity.caller import TokenRefused

HEADER = "yousu-seat"
_CLAIMED = TypeAdapter(Seat | list[Seat])


def written(seat: Seat) -> str:
    """As people name it in the header."""
    place = "/".join(code for code in (seat.bureau, seat.unit) if code)
    return f"{seat.post}@{place}" if place else seat.post


def claimed(claim: object) -> list[Seat]:
    """The seats that a claim of a token tells: one object with a post, a bureau and a unit, or a
    list of them. Raises TokenRefused."""
    if claim is None:
        return []
    try:
        told = _CLAIMED.validate_python(claim)
    except ValidationError as fault:
        raise TokenRefused("The token's posts can't be read; tell the administrator.") from fault
    return told if isinstance(told, list) else [told]


def chosen(seats: Sequence[Seat], wanted: str | None) -> Seat:
    """The seat from which a person acts: the wanted one, or the only one. Raises TokenRefused."""
    named = {written(seat): seat for seat in seats}
    if not named:
        raise TokenRefused("You hold no post in this city; the administrator appoints people.")
    if wanted is None and len(named) == 1:
        return seats[0]
    if wanted is None:
        raise TokenRefused(
            f"You hold several posts; name one in the header Yousu-Seat: {', '.join(named)}."
        )
    if wanted not in named:
        raise TokenRefused(f"You don't hold the post {wanted}; yours: {', '.join(named)}.")
    return named[wanted]
