"""Seats, and who sits there: by an own post, or for somebody who is away."""

from yousu.case.actor import CITY_POSTS, Actor
from yousu.case.delegation import Delegation
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Directory, Post, PostScope, Seat, UnitName
from yousu.case.vocabulary import Title


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


def post_of(seat: Seat, directory: Directory) -> Post | None:
    """The post of a seat: a bureau's, or the city's own."""
    if seat.bureau is None:
        return CITY_POSTS.get(seat.post)
    return directory.post(seat.bureau, seat.post)


def seat_over(unit: UnitName, post: str, directory: Directory) -> Seat:
    """Where a post sits that decides for a unit: in the city, its bureau or the unit itself.

    A bureau whose plugin is gone tells nothing of its posts, so there it is the bureau's.
    Raises Refused(UNKNOWN_POST) for a post that the bureau does not have.
    """
    if post in CITY_POSTS:
        return Seat(post)
    if unit.bureau not in directory.bureaus:
        return Seat(post, unit.bureau)
    found = directory.post(unit.bureau, post)
    if found is None:
        raise Refused(ProblemCode.UNKNOWN_POST, post=post)
    in_a_unit = found.scope is PostScope.UNIT
    return Seat(post, unit.bureau, unit.unit if in_a_unit else None)


def check_bureau(bureau: str, directory: Directory, field: str = "bureau") -> None:
    """Raises Refused for a bureau that there is none of; `field` of the input named it."""
    if bureau not in directory.bureaus:
        unknown = f"没有代码为 {bureau} 的局", f"there is no bureau {bureau}"
        raise Refused(ProblemCode.INVALID_INPUT, field=field, reason=Title(*unknown))


def check_seat(seat: Seat, directory: Directory) -> None:
    """Raises Refused for a seat that there is not."""
    post = post_of(seat, directory)
    if post is None:
        raise Refused(ProblemCode.UNKNOWN_POST, post=seat.post)
    if post.scope is not PostScope.UNIT and seat.unit is not None:
        wide = Title("该岗位不设在单位，请勿填写单位", "the post sits in no unit; leave it out")
        raise Refused(ProblemCode.INVALID_INPUT, field="unit", reason=wide)
    if post.scope is not PostScope.UNIT:
        return
    if seat.unit is None:
        narrow = Title("该岗位设在单位，请填写单位", "the post sits in a unit; name it")
        raise Refused(ProblemCode.INVALID_INPUT, field="unit", reason=narrow)
    if directory.unit(seat.bureau or "", seat.unit) is None:
        raise Refused(ProblemCode.UNKNOWN_UNIT, bureau=seat.bureau, unit=seat.unit)
