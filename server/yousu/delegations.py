"""Delegations: who may name a delegate, for which seat and how long, and when it ends."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from uuid_utils.compat import uuid7

from yousu.case.actor import ADMINISTRATOR, Actor, ActorKind
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.delegation import Delegation
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Directory, PostScope, Seat
from yousu.case.seats import check_seat, post_of
from yousu.case.sight import staff_seen_by, within
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.idempotency import made_before
from yousu.store.clock import city_now
from yousu.store.delegations import (
    add_delegation,
    delegations_in,
    delegations_of,
    end_delegation,
    find_delegation,
)
from yousu.store.keys import Key, keep_answer

LONGEST_DELEGATION = timedelta(days=90)
HOLDER = Title("岗位本人或系统管理员", "the holder of the seat, or the administrator")


@dataclass(frozen=True)
class Wanted:
    """A delegation that is asked for: the seat, who is away, who stands in, from when to when."""

    seat: Seat
    absent: str
    delegate: str
    begins_at: datetime
    ends_at: datetime


async def grant(city: City, actor: Actor, wanted: Wanted, key: Key | None = None) -> Delegation:
    """The holder names a delegate for the own seat, the administrator for any. Who asks for the
    same again is given the one that stands.

    Raises Refused, with nothing changed.
    """
    directory = city.host.directory
    if not _administers(actor) and not _holds(actor, wanted, directory):
        raise Refused(ProblemCode.NOT_ALLOWED, who=HOLDER)
    check_seat(wanted.seat, directory)
    _check_persons(wanted)
    async with city.engine.begin() as connection:
        if made := await made_before(connection, key):
            return await find_delegation(connection, made)
        _check_times(wanted, await city_now(connection))
        asked = Delegation(uuid7(), **vars(wanted))
        granted = await add_delegation(connection, asked, actor.id)
        await keep_answer(connection, key, granted.id)
    return granted


async def end(city: City, actor: Actor, id: UUID) -> Delegation:
    """Whoever is away or has granted it ends it now, the administrator any.

    Raises Refused: UNKNOWN_DELEGATION for one that has ended, or is not the actor's to end.
    """
    if actor.kind is not ActorKind.PERSON:
        raise Refused(ProblemCode.NOT_ALLOWED, who=HOLDER)
    by = None if _administers(actor) else actor.id
    async with city.engine.begin() as connection:
        ended = await end_delegation(connection, id, await city_now(connection), by)
    if ended is None:
        raise Refused(ProblemCode.UNKNOWN_DELEGATION, id=id)
    return ended


async def held_by(city: City, actor: Actor) -> tuple[Delegation, ...]:
    """Those under which the actor stands in for somebody now."""
    async with city.engine.connect() as connection:
        return await delegations_of(connection, [actor.id], await city_now(connection))


async def delegations(city: City, actor: Actor, bureau: str | None) -> tuple[Delegation, ...]:
    """Those of a bureau, or of all, that have not ended: to everybody those of the own bureau, to
    the administrator and whoever reads all cases those of every bureau."""
    asked = within(staff_seen_by(actor), bureau)
    async with city.engine.connect() as connection:
        return await delegations_in(connection, asked, await city_now(connection))


def _administers(actor: Actor) -> bool:
    return actor.post == ADMINISTRATOR.code


def _holds(actor: Actor, wanted: Wanted, directory: Directory) -> bool:
    """Whether the seat is the actor's own, and the actor the one who will be away."""
    seat = wanted.seat
    post = post_of(seat, directory)
    own_unit = post is None or post.scope is not PostScope.UNIT or seat.unit == actor.unit
    is_at = (actor.post, actor.bureau) == (seat.post, seat.bureau)
    return actor.id == wanted.absent and is_at and own_unit


def _check_persons(wanted: Wanted) -> None:
    check_words(wanted.absent, "absent", LONGEST_LINE)
    check_words(wanted.delegate, "delegate", LONGEST_LINE)
    if wanted.absent == wanted.delegate:
        raise Refused(ProblemCode.DELEGATE_IS_ABSENT)


def _check_times(wanted: Wanted, now: datetime) -> None:
    lasts = wanted.ends_at - wanted.begins_at
    if not timedelta() < lasts <= LONGEST_DELEGATION or wanted.ends_at <= now:
        raise Refused(ProblemCode.DELEGATION_OUT_OF_RANGE, days=LONGEST_DELEGATION.days)
