"""Visits at the door of citizens who are angry or ask strongly (上门走访).

The forestry bureau's practice: they are visited, and what can't be granted is explained. Ours: what
is recorded of a visit.
"""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    UNIT_HEAD,
    CaseList,
    Detail,
    DetailField,
    Tally,
    Title,
    Wanted,
    Where,
    Words,
)
from yousu_forestry.organisation import DIRECTOR


class Outcome(StrEnum):
    """How the citizen took it."""

    CONTENT = "content"
    ACCEPTED_EXPLANATION = "accepted_explanation"
    STILL_DISSATISFIED = "still_dissatisfied"
    NOBODY_HOME = "nobody_home"


class DoorVisit(BaseModel):
    """A visit at the citizen's door."""

    model_config = ConfigDict(frozen=True)

    visited_at: datetime = Field(description="When it was.")
    visitors: Words = Field(min_length=1, max_length=100, description="Who went there.")
    outcome: Outcome = Field(description="How the citizen took it.")
    said: Words | None = Field(default=None, max_length=1000, description="What was said.")


DOOR_VISITS = Detail(
    code="door_visits",
    title=Title("上门走访", "visits at the door"),
    model=DoorVisit,
    posts=(HANDLER.code, UNIT_HEAD.code, LEADER_IN_CHARGE.code, DIRECTOR.code),
    many=True,
)
_OUTCOME = DetailField(DOOR_VISITS.code, "outcome")
VISITED_IN_VAIN = CaseList(
    code="visited_in_vain",
    title=Title("走访后仍不满意", "citizens who were still dissatisfied when visited"),
    wanted=Wanted(where=(Where(_OUTCOME, (Outcome.STILL_DISSATISFIED,)),)),
)
DOOR_VISIT_OUTCOMES = Tally(
    code="door_visit_outcomes",
    title=Title("上门走访结果", "how visits at the door ended"),
    by=_OUTCOME,
)
