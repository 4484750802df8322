"""Which cases a list shows."""

from datetime import datetime

import strawberry

from yousu.graphql.enums import CaseState, Channel, Nature
from yousu.graphql.ids import uuid_of
from yousu.graphql.problems import BadRequest
from yousu.store import case_list


@strawberry.input(description="Which cases; what is left out asks nothing.")
class CaseFilter:
    bureau: str | None = strawberry.field(default=None, description="The leading bureau's code.")
    unit: str | None = strawberry.field(default=None, description="The leading unit's code.")
    category: str | None = strawberry.field(default=None, description="The category's code.")
    states: list[CaseState] | None = strawberry.field(default=None, description="Any of these.")
    nature: Nature | None = strawberry.field(default=None, description="What citizens want.")
    channel: Channel | None = strawberry.field(default=None, description="How cases came.")
    district: str | None = strawberry.field(default=None, description="The district's code.")
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

    def wanted(self) -> case_list.CaseFilter:
        """Raises BadRequest for a matter's id that is none."""
        states = None if self.states is None else tuple(self.states)
        matter = None if self.matter is None else uuid_of(self.matter)
        if self.matter is not None and matter is None:
            raise BadRequest("UNKNOWN_MATTER", f"{self.matter} is no matter's id; take a case's.")
        return case_list.CaseFilter(**{**vars(self), "states": states, "matter": matter})
