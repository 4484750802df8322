"""The register over all cases: what is held against units and persons."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case.actor import Actor
from yousu.case.sight import seen_by
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.enums import RegisterLineKind
from yousu.graphql.found import found
from yousu.graphql.ids import shown_id
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.store import register


@strawberry.type(description="A line of the register: what, against whom, by which post.")
class RegisterLine(relay.Node):
    uuid: relay.NodeID[UUID]
    case_id: strawberry.Private[UUID]
    kind: RegisterLineKind = strawberry.field(description="What it is about.")
    bureau: str | None = strawberry.field(
        description="The code of the unit's bureau; null where the hotline is held to account."
    )
    unit: str | None = strawberry.field(description="The code of the unit.")
    person: str | None = strawberry.field(description="The person, by staff id, if one is named.")
    points: int = strawberry.field(description="How many points a mark takes away; else 0.")
    ground: str | None = strawberry.field(description="The code of the ground, if there is one.")
    rule: str | None = strawberry.field(
        description="The rule or rung it follows from; for a return or refusal what was asked for."
    )
    post: str = strawberry.field(description="The code of the post that entered it.")
    at: datetime = strawberry.field(description="When.")
    settled_at: datetime | None = strawberry.field(
        description="When it was annulled, answered or revoked; null while it stands."
    )
    settled_by: strawberry.ID | None = strawberry.field(
        description="The application by which an entry was annulled, if it was."
    )

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        every = await found(info, node_ids, register.find_register_lines, _is_listed)
        return [cls.of(one) if one else None for one in every]

    @classmethod
    def of(cls, line: register.RegisterLine) -> Self:
        told = vars(line) | {"settled_by": shown_id(line.settled_by)}
        told = {name: value for name, value in told.items() if name not in ("id", "case")}
        return cls(uuid=line.id, case_id=line.case, **told)

    @strawberry.field(description="The case that it comes from; null when you may not see it.")
    async def case(self, info: Info) -> Case | None:
        [case] = await Case.resolve_nodes(info=info, node_ids=[str(self.case_id)])
        return case


def _is_listed(actor: Actor, line: register.RegisterLine) -> bool:
    bound = seen_by(actor)
    return bound is None or line.bureau in bound


@strawberry.type(description="What a unit has of one kind in the register.")
class RegisterTotal:
    bureau: str | None = strawberry.field(description="The code of the bureau.")
    unit: str | None = strawberry.field(description="The code of the unit; null for the hotline.")
    kind: RegisterLineKind = strawberry.field(description="Of which kind.")
    count: int = strawberry.field(description="How many lines.")
    settled: int = strawberry.field(description="How many of them stand no longer.")
    points: int = strawberry.field(description="The points of those that stand.")


@strawberry.input(description="Which lines of the register; what is left out asks nothing.")
class RegisterFilter:
    bureau: str | None = strawberry.field(default=None, description="The bureau's code.")
    unit: str | None = strawberry.field(default=None, description="The unit's code.")
    person: str | None = strawberry.field(default=None, description="The person's staff id.")
    kinds: list[RegisterLineKind] | None = strawberry.field(
        default=None, description="Any of these."
    )
    entered_from: datetime | None = strawberry.field(
        default=None, description="Entered at or after this instant."
    )
    entered_before: datetime | None = strawberry.field(
        default=None, description="Entered before this instant."
    )

    def wanted(self, info: Info) -> register.RegisterFilter:
        kinds = None if self.kinds is None else tuple(self.kinds)
        bound = seen_by(info.context.actor)
        return register.RegisterFilter(**{**vars(self), "kinds": kinds, "seen_by": bound})


@strawberry.type(description="A page of the register, newest first.")
class RegisterConnection(PagedConnection[RegisterLine]):
    pass


async def register_page(
    info: Info, filter: RegisterFilter | None, page: Page
) -> RegisterConnection:
    """The lines that the actor may see."""
    listing = register.register_lines((filter or RegisterFilter()).wanted(info))
    return await page_of(info, RegisterConnection, listing, page, RegisterLine.of)


async def totals(info: Info, filter: RegisterFilter | None) -> list[RegisterTotal]:
    """The lines of each unit that the actor may see, counted."""
    wanted = (filter or RegisterFilter()).wanted(info)
    async with info.context.city.engine.connect() as connection:
        counted = await register.register_totals(connection, wanted)
    return [RegisterTotal(**vars(total)) for total in counted]
