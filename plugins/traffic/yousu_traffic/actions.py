"""What the police have changed in the streets because of an appeal.

The police's practice: signals adjusted and junctions refined are recorded and counted.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import HANDLER, UNIT_HEAD, Detail, DetailField, Tally, Title


class Measure(StrEnum):
    """What was changed."""

    SIGNAL_ADJUSTED = "signal_adjusted"
    JUNCTION_REFINED = "junction_refined"


class Action(BaseModel):
    """A change in the streets."""

    model_config = ConfigDict(frozen=True)

    measure: Measure = Field(description="What was changed.")
    places: int = Field(default=1, ge=1, le=1000, description="At how many places.")
    place: str | None = Field(
        default=None, min_length=1, max_length=60, description="The road or junction, if one."
    )


ACTIONS = Detail(
    code="actions",
    title=Title("整治措施", "actions taken"),
    model=Action,
    posts=(HANDLER.code, UNIT_HEAD.code),
    many=True,
)
ACTIONS_TAKEN = Tally(
    code="actions_taken",
    title=Title("整治措施统计", "how many signals were adjusted and junctions refined"),
    by=DetailField(ACTIONS.code, "measure"),
    total_of=DetailField(ACTIONS.code, "places"),
)
