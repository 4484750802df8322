"""The directory of staff: who appoints and dismisses, and who reads it."""

from dataclasses import dataclass, replace
from uuid import UUID

from uuid_utils.compat import uuid7

from yousu.case.actor import Actor
from yousu.case.decide.words import LONGEST_LINE, check_line, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import ARRANGERS, may_arrange
from yousu.case.rules import Seat
from yousu.case.seats import check_seat
from yousu.case.sight import staff_seen_by
from yousu.city import City
from yousu.idempotency import made_before
from yousu.store.clock import city_now
from yousu.store.keys import Key, keep_answer
from yousu.store.listing import Listing
from yousu.store.staff import (
    Appointment,
    StaffFilter,
    add_appointment,
    appointment,
    appointments,
    end_appointment,
    find_appointments,
)


@dataclass(frozen=True)
class Wanted:
    """A person is to hold a seat."""

    person: str
    seat: Seat
    name: str | None = None


async def appoint(city: City, actor: Actor, wanted: Wanted, key: Key | None = None) -> Appointment:
    """The administrator appoints to any seat, a bureau's leader in charge to those of the own
    bureau. Who asks for the same again is given the appointment that holds.

    Raises Refused, with nothing changed.
    """
    _check_right(actor, wanted.seat)
    check_seat(wanted.seat, city.host.directory)
    check_words(wanted.person, "person", LONGEST_LINE)
    check_line(wanted.name, "name")
    async with city.engine.begin() as connection:
        if made := await made_before(connection, key):
            return await appointment(connection, made)
        now = await city_now(connection)
        asked = Appointment(uuid7(), wanted.person, wanted.seat, now, actor.id, wanted.name)
        held = await add_appointment(connection, asked)
        await keep_answer(connection, key, held.id)
    return held


async def dismiss(city: City, actor: Actor, id: UUID) -> Appointment:
    """Ends an appointment now; the person's next request finds it ended. Raises Refused."""
    async with city.engine.begin() as connection:
        held = (await find_appointments(connection, [id])).get(id)
        if held is None or not is_seen(actor, held):
            raise Refused(ProblemCode.UNKNOWN_APPOINTMENT, id=id)
        _check_right(actor, held.seat)
        if not await end_appointment(connection, id, await city_now(connection), actor.id):
            raise Refused(ProblemCode.UNKNOWN_APPOINTMENT, id=id)
    return held


def staff(actor: Actor, wanted: StaffFilter) -> Listing[Appointment]:
    """Everybody reads the staff of their own bureau; the administrator, and whoever reads all
    cases, that of any."""
    return appointments(replace(wanted, seen_by=staff_seen_by(actor)))


def is_seen(actor: Actor, held: Appointment) -> bool:
    """Whether the actor's list of staff may hold the appointment."""
    bound = staff_seen_by(actor)
    return bound is None or held.bureau in bound


def _check_right(actor: Actor, seat: Seat) -> None:
    if not may_arrange(actor, seat.bureau):
        raise Refused(ProblemCode.NOT_ALLOWED, who=ARRANGERS)
