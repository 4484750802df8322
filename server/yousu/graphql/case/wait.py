"""Whom a case waits for."""

from typing import Self

import strawberry

from yousu.batch import rules_of
from yousu.case import state, waiting
from yousu.graphql.context import Info
from yousu.graphql.enums import Awaited
from yousu.graphql.seats import Seat, UnitName


@strawberry.type(description="Somebody who can take a case on now, and how.")
class CaseWait:
    awaited: Awaited = strawberry.field(description="What they do.")
    seat: Seat | None = strawberry.field(
        description="Whoever has this seat, or one above it in its bureau; null for a person."
    )
    person: str | None = strawberry.field(description="This person, by staff id; null for a seat.")
    unit: UnitName | None = strawberry.field(
        description="The unit in which the person handles it; null for a seat."
    )

    @classmethod
    def of(cls, wait: waiting.Wait) -> Self:
        return cls(
            awaited=wait.awaited,
            seat=Seat.of(wait.seat) if wait.seat else None,
            person=wait.person,
            unit=UnitName.of(wait.unit) if wait.unit else None,
        )


async def waits_of(info: Info, case: state.Case) -> list[CaseWait]:
    city = info.context.city
    found = await info.context.loaders.rule_sets.load_many(sorted(rules_of([case])))
    sets = {rules.id: rules for rules in found}
    rules = waiting.WaitRules(sets, city.host.directory, city.hotline)
    return [CaseWait.of(wait) for wait in waiting.waits_for(case, rules)]
