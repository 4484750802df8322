"""Who stands in for whom, and the acts that name and end it."""

from datetime import datetime
from typing import Self

import strawberry

from yousu import delegations
from yousu.case import delegation as domain
from yousu.case import rules
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.graphql.context import Info
from yousu.graphql.ids import known_id
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.problems import Problem
from yousu.graphql.seats import Seat


@strawberry.type(description="A seat whose holder is away, and who signs and decides there.")
class Delegation:
    id: strawberry.ID = strawberry.field(description="Its id.")
    seat: Seat = strawberry.field(description="The seat.")
    absent: str = strawberry.field(description="Who is away, by staff id.")
    delegate: str = strawberry.field(description="Who stands in, by staff id.")
    begins_at: datetime = strawberry.field(description="From when.")
    ends_at: datetime = strawberry.field(description="Until when.")

    @classmethod
    def of(cls, delegation: domain.Delegation) -> Self:
        told = vars(delegation) | {
            "id": strawberry.ID(str(delegation.id)),
            "seat": Seat.of(delegation.seat),
        }
        return cls(**told)


@strawberry.type(description="A delegation after an act, or why the act was refused.")
class DelegationPayload:
    delegation: Delegation | None = strawberry.field(description="The delegation as it now stands.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.input(description="Name who signs and decides at a seat while its holder is away.")
class DelegationGrantInput(KeyedInput):
    post: str = strawberry.field(description="The code of the seat's post.")
    bureau: str | None = strawberry.field(
        default=None, description="The code of the seat's bureau; your own if left out."
    )
    unit: str | None = strawberry.field(
        default=None, description="The code of the seat's unit, for a post that sits in one."
    )
    absent: str = strawberry.field(description="Who is away, by staff id.")
    delegate: str = strawberry.field(description="Who stands in, by staff id.")
    begins_at: datetime = strawberry.field(description="From when.")
    ends_at: datetime = strawberry.field(description="Until when; 90 days later at the most.")

    def wanted(self, own_bureau: str | None) -> delegations.Wanted:
        return delegations.Wanted(
            seat=rules.Seat(self.post, self.bureau or own_bureau, self.unit),
            absent=self.absent,
            delegate=self.delegate,
            begins_at=self.begins_at,
            ends_at=self.ends_at,
        )


@strawberry.input(description="End a delegation now.")
class DelegationEndInput:
    delegation: strawberry.ID = strawberry.field(description="The id of the delegation.")


async def grant(info: Info, input: DelegationGrantInput) -> DelegationPayload:
    city, actor = info.context.city, info.context.actor
    try:
        wanted = input.wanted(actor.bureau)
        granted = await delegations.grant(city, actor, wanted, input.claim(info))
    except Refused as refusal:
        return _refused(info, refusal)
    return DelegationPayload(delegation=Delegation.of(granted), problems=[])


async def end(info: Info, input: DelegationEndInput) -> DelegationPayload:
    city, actor = info.context.city, info.context.actor
    try:
        id = known_id(input.delegation, Code.UNKNOWN_DELEGATION)
        ended = await delegations.end(city, actor, id)
    except Refused as refusal:
        return _refused(info, refusal)
    return DelegationPayload(delegation=Delegation.of(ended), problems=[])


async def delegations_of(info: Info, bureau: str | None) -> list[Delegation]:
    """Those that the actor may know of."""
    city, actor = info.context.city, info.context.actor
    found = await delegations.delegations(city, actor, bureau)
    return [Delegation.of(delegation) for delegation in found]


def _refused(info: Info, refusal: Refused) -> DelegationPayload:
    problem = Problem.of(refusal, info)
    return DelegationPayload(delegation=None, problems=[problem])
