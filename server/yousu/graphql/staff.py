"""The directory of staff, and the acts that change it."""

from collections.abc import Awaitable, Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu import staff as domain
from yousu.case import rules
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.graphql.context import Info
from yousu.graphql.found import found
from yousu.graphql.ids import id_of
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.graphql.problems import Problem
from yousu.graphql.seats import Seat
from yousu.store.staff import Appointment, StaffFilter, find_appointments


@strawberry.type(description="A person holds a seat (任职).")
class StaffAppointment(relay.Node):
    uuid: relay.NodeID[UUID]
    person: str = strawberry.field(description="The staff id, as the person's tokens name it.")
    name: str | None = strawberry.field(description="What people call them.")
    seat: Seat = strawberry.field(description="The seat.")
    appointed_at: datetime = strawberry.field(description="Since when.")
    appointed_by: str = strawberry.field(description="By whom, by staff id.")

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        every = await found(info, node_ids, find_appointments, domain.is_seen)
        return [cls.of(one) if one else None for one in every]

    @classmethod
    def of(cls, held: Appointment) -> Self:
        told = {name: value for name, value in vars(held).items() if name != "id"}
        return cls(uuid=held.id, **told | {"seat": Seat.of(held.seat)})


@strawberry.type(description="A page of the directory of staff, the oldest appointments first.")
class StaffConnection(PagedConnection[StaffAppointment]):
    pass


@strawberry.input(description="Which appointments; what is left out asks nothing.")
class StaffFilterInput:
    bureau: str | None = strawberry.field(default=None, description="The bureau's code.")
    unit: str | None = strawberry.field(default=None, description="The unit's code.")
    post: str | None = strawberry.field(default=None, description="The post's code.")
    person: str | None = strawberry.field(default=None, description="A staff id.")

    def wanted(self) -> StaffFilter:
        return StaffFilter(**vars(self))


@strawberry.input(description="Give a person a seat.")
class StaffAppointInput(KeyedInput):
    person: str = strawberry.field(description="The staff id, as the person's tokens name it.")
    name: str | None = strawberry.field(default=None, description="What people call them.")
    post: str = strawberry.field(description="The code of the seat's post.")
    bureau: str | None = strawberry.field(
        default=None, description="The code of the seat's bureau; left out for the city's posts."
    )
    unit: str | None = strawberry.field(
        default=None, description="The code of the seat's unit, for a post that sits in one."
    )

    def wanted(self) -> domain.Wanted:
        return domain.Wanted(self.person, rules.Seat(self.post, self.bureau, self.unit), self.name)


@strawberry.input(description="End an appointment now.")
class StaffDismissInput:
    appointment: relay.GlobalID = strawberry.field(description="The appointment.")


@strawberry.type(description="An appointment after an act, or why the act was refused.")
class StaffPayload:
    appointment: StaffAppointment | None = strawberry.field(
        description="The appointment that holds, or held until now."
    )
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


async def appoint(info: Info, input: StaffAppointInput) -> StaffPayload:
    return await _payload(info, _appointed(info, input))


async def staff_page(info: Info, filter: StaffFilterInput | None, page: Page) -> StaffConnection:
    """Those that the actor may know of."""
    listing = domain.staff(info.context.actor, (filter or StaffFilterInput()).wanted())
    return await page_of(info, StaffConnection, listing, page, StaffAppointment.of)


async def dismiss(info: Info, input: StaffDismissInput) -> StaffPayload:
    return await _payload(info, _dismissed(info, input))


async def _appointed(info: Info, input: StaffAppointInput) -> Appointment:
    city, actor = info.context.city, info.context.actor
    return await domain.appoint(city, actor, input.wanted(), input.claim(info))


async def _dismissed(info: Info, input: StaffDismissInput) -> Appointment:
    id = id_of(input.appointment, "StaffAppointment", Code.UNKNOWN_APPOINTMENT)
    return await domain.dismiss(info.context.city, info.context.actor, id)


async def _payload(info: Info, act: Awaitable[Appointment]) -> StaffPayload:
    try:
        held = await act
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return StaffPayload(appointment=None, problems=[problem])
    return StaffPayload(appointment=StaffAppointment.of(held), problems=[])
