"""The handling slip (诉求承办单).

The approval bureau's practice: a slip names the section that handles an appeal, who has received it
and the time limit, and both the handling and the citizen's feedback are supervised by it. Ours: the
words for how far they are.
"""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import Assignment, Case, ClockKind, Derived, Title
from yousu_approval.organisation import BUREAU


class Handling(StrEnum):
    """How far the section is, and whether it keeps to the time limit."""

    NOT_SIGNED_FOR = "not_signed_for"
    IN_HAND = "in_hand"
    OVERDUE = "overdue"
    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"


class Feedback(StrEnum):
    """What the citizen says of the latest reply."""

    NO_REPLY_YET = "no_reply_yet"
    TO_BE_ASKED = "to_be_asked"
    NOT_REACHED = "not_reached"
    CONTENT = "content"
    NOT_CONTENT = "not_content"


class Slip(BaseModel):
    """The slip of one appeal."""

    model_config = ConfigDict(frozen=True)

    section: str = Field(description="The code of the section that handles it.")
    section_title: str = Field(description="The section's Chinese name.")
    receiver: str | None = Field(
        description="The staff id of the person who was given it; null before that."
    )
    received_at: datetime = Field(description="When the section was given it.")
    signed_for_at: datetime | None = Field(description="When the section signed for it.")
    time_limit: datetime | None = Field(
        description="By when it is to be handled; null while that is not counted yet."
    )
    handling: Handling = Field(description="How far the handling is.")
    feedback: Feedback = Field(description="What the citizen says of it.")


def slip_of(case: Case) -> Slip | None:
    """The slip of the section that has the case; None while none of the bureau's has it."""
    mine = (o for o in reversed(case.assignments) if o.bureau == BUREAU.code and not o.is_over)
    order = next(mine, None)
    if order is None:
        return None
    clock = order.latest(ClockKind.HANDLING)
    titles = {unit.code: unit.title.zh for unit in BUREAU.units}
    return Slip(
        section=order.unit,
        section_title=titles.get(order.unit, order.unit),
        receiver=order.handler,
        received_at=order.dispatched_at,
        signed_for_at=order.signed_for_at,
        time_limit=clock.due_at if clock else None,
        handling=_handling(order),
        feedback=_feedback(case, order),
    )


def _handling(order: Assignment) -> Handling:
    clock = order.latest(ClockKind.HANDLING)
    is_late = clock is not None and clock.ran_out_at is not None
    if order.has_answered:
        return Handling.DONE_LATE if is_late else Handling.DONE_IN_TIME
    if is_late:
        return Handling.OVERDUE
    return Handling.IN_HAND if order.signed_for_at else Handling.NOT_SIGNED_FOR


def _feedback(case: Case, order: Assignment) -> Feedback:
    if not order.has_answered:
        return Feedback.NO_REPLY_YET
    visits = [visit for visit in case.visits if visit.round == order.round]
    answered = next((visit for visit in reversed(visits) if visit.is_valid), None)
    if answered is None:
        return Feedback.NOT_REACHED if visits else Feedback.TO_BE_ASKED
    return Feedback.CONTENT if answered.is_content else Feedback.NOT_CONTENT


SLIP = Derived(
    code="slip",
    title=Title("诉求承办单", "the handling slip"),
    model=Slip,
    derive=lambda case, _settings: slip_of(case),
)
