"""Which cases a list shows."""

from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry

from yousu.case.rules import Directory
from yousu.graphql.context import Info
from yousu.graphql.enums import CaseState, Channel, Nature
from yousu.graphql.ids import uuid_of
from yousu.graphql.inputs.act import UnitNameInput
from yousu.graphql.problems import BadRequest
from yousu.store import case_list


@strawberry.input(description="Which cases; what is left out asks nothing.")
class CaseFilter:
    bureau: str | None = strawberry.field(default=None, description="The leading bureau's code.")
    unit: str | None = strawberry.field(default=None, description="The leading unit's code.")
    units: list[UnitNameInput] | None = strawberry.field(
        default=None, description="Led by any of these units, of one bureau or several."
    )
    category: str | None = strawberry.field(default=None, description="The category's code.")
    categories: list[str] | None = strawberry.field(
        default=None, description="Categories' codes; each stands for those below it too."
    )
    states: list[CaseState] | None = strawberry.field(default=None, description="Any of these.")
    nature: Nature | None = strawberry.field(default=None, description="What citizens want.")
    natures: list[Nature] | None = strawberry.field(default=None, description="Any of these.")
    channel: Channel | None = strawberry.field(default=None, description="How cases came.")
    district: str | None = strawberry.field(default=None, description="The district's code.")
    channels: list[Channel] | None = strawberry.field(default=None, description="Any of these.")
    number: str | None = strawberry.field(default=None, description="The number people say.")
    received_from: datetime | None = strawberry.field(
        default=None, description="Received at or after this instant."
    )
    received_before: datetime | None = strawberry.field(
        default=None, description="Received before this instant."
    )
    due_before: datetime | None = strawberry.field(
        default=None,
        description="Due before this instant; on account, it is the promised day that counts.",
    )
    due_from: datetime | None = strawberry.field(
        default=None, description="Due at or after this instant."
    )
    closed_from: datetime | None = strawberry.field(
        default=None, description="Closed at or after this instant."
    )
    closed_before: datetime | None = strawberry.field(
        default=None, description="Closed before this instant."
    )
    is_late: bool | None = strawberry.field(
        default=None,
        description="Whether the unit that leads was late with them in any round; what is excluded"
        " from the appraisal is not late.",
    )
    matter: strawberry.ID | None = strawberry.field(
        default=None, description="In the matter (同一事项) with this id."
    )
    returns_at_least: int | None = strawberry.field(
        default=None, description="Sent back so many times, or more often."
    )
    is_problem: bool | None = strawberry.field(
        default=None, description="Whether they are problem cases."
    )
    needs_attention: bool | None = strawberry.field(
        default=None,
        description="Whether something that should happen by itself keeps failing on them, or a"
        " bureau's rule failed.",
    )

    def wanted(self, directory: Directory) -> case_list.CaseFilter:
        """Raises BadRequest for a matter's id that is none."""
        told: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in vars(self).items()
        }
        if self.units is not None:
            told["units"] = tuple(unit.name() for unit in self.units)
        if self.categories is not None:
            told["categories"] = tuple(sorted(directory.with_below(self.categories)))
        return case_list.CaseFilter(**{**told, "matter": self._matter()})

    def _matter(self) -> UUID | None:
        matter = None if self.matter is None else uuid_of(self.matter)
        if self.matter is not None and matter is None:
            raise BadRequest("UNKNOWN_MATTER", f"{self.matter} is no matter's id; take a case's.")
        return matter


def wanted_of(info: Info, filter: CaseFilter | None) -> case_list.CaseFilter:
    """What a filter asks of the city's cases; a missing one asks for all."""
    return (filter or CaseFilter()).wanted(info.context.city.host.directory)
