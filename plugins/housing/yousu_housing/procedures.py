"""The five procedures (五项程序) that every order of the housing bureau goes through.

The bureau's practice: transfer, a time limit for submission, sign-for response, communication
while handling, return-visit feedback: a closed loop, each step recorded.
"""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field, computed_field

from yousu.bureau import Assignment, Case, ClockKind, Derived, Title, Visit
from yousu_housing.organisation import BUREAU


class Procedures(BaseModel):
    """How far the latest order of the bureau has come; null for a step that is still to come."""

    model_config = ConfigDict(frozen=True)

    transferred_at: datetime = Field(description="When the order was transferred to the section.")
    submit_by: datetime | None = Field(description="By when the reply is to be handed in.")
    signed_for_at: datetime | None = Field(description="When the section signed for it.")
    communicated_at: datetime | None = Field(description="When the citizen was first contacted.")
    visited_at: datetime | None = Field(
        description="When the citizen answered the return visit, since it was last handled again."
    )

    @computed_field(description="Whether the loop is closed.")
    @property
    def complete(self) -> bool:
        return None not in (
            self.submit_by,
            self.signed_for_at,
            self.communicated_at,
            self.visited_at,
        )


def procedures_of(case: Case) -> Procedures | None:
    """None for a case that the bureau never had."""
    own = [order for order in case.assignments if order.bureau == BUREAU.code]
    if not own:
        return None
    order = own[-1]
    handling = order.latest(ClockKind.HANDLING)
    answered = _answers(case, order)
    return Procedures(
        transferred_at=order.dispatched_at,
        submit_by=handling.due_at if handling else None,
        signed_for_at=order.signed_for_at,
        communicated_at=order.first_contact_at,
        visited_at=answered.at if answered else None,
    )


def _answers(case: Case, order: Assignment) -> Visit | None:
    """What the citizen answered about this round of the order; to handle it again opens the loop
    anew, and what became of an order that was passed on is another unit's."""
    visits = (v for v in case.visits if v.is_valid and v.round == order.round)
    return None if order.is_over else next(visits, None)


PROCEDURES = Derived(
    code="procedures",
    title=Title("五项程序", "the five procedures"),
    model=Procedures,
    derive=lambda case, _settings: procedures_of(case),
)
