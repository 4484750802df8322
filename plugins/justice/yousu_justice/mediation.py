"""One-stop mediation of a dispute, and how often it succeeds.

The justice bureau's practice: centres at city, county and town level; a dispute is screened, then
mediated, and agreed on or not; the rate of success is the share of the agreed ones in those that
were mediated to an end (12,699 of 12,710). Ours: what is recorded of it.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import (
    HANDLER,
    UNIT_HEAD,
    Attribution,
    CaseList,
    Definition,
    Detail,
    DetailField,
    MeasureKind,
    Tally,
    Term,
    Title,
    Wanted,
    Where,
    Words,
    counted_as,
)


class Stage(StrEnum):
    """How far the mediation of a dispute has come."""

    SCREENED = "screened"
    MEDIATING = "mediating"
    AGREED = "agreed"
    FAILED = "failed"


class Level(StrEnum):
    """At which level a mediation centre is."""

    CITY = "city"
    COUNTY = "county"
    TOWN = "town"


class Mediation(BaseModel):
    """The mediation of a dispute at a one-stop centre."""

    model_config = ConfigDict(frozen=True)

    stage: Stage = Field(description="How far it has come.")
    level: Level = Field(description="At which level the centre is.")
    outcome: Words | None = Field(
        default=None, max_length=2000, description="What was agreed, or why it failed."
    )


def _of(stage: Stage) -> Term:
    """The disputes that have come so far."""
    return Term(counted_as("justice", "mediation", "stage", stage))


MEDIATION = Detail(
    code="mediation",
    title=Title("人民调解", "mediation"),
    model=Mediation,
    posts=(HANDLER.code, UNIT_HEAD.code),
)
STAGE = DetailField(MEDIATION.code, "stage")
STAGES = Tally(code="stages", title=Title("调解进展", "how far disputes have come"), by=STAGE)
SUCCESS = Definition(
    code="justice_mediation_success",
    title=Title("调解成功率", "the share of disputes that were agreed on in those mediated"),
    kind=MeasureKind.RATIO,
    numerator=(_of(Stage.AGREED),),
    denominator=(_of(Stage.AGREED), _of(Stage.FAILED)),
    attribution=Attribution.RECORDED,
)
UNDER_MEDIATION = CaseList(
    code="under_mediation",
    title=Title("正在调解", "disputes that are screened or mediated now"),
    wanted=Wanted(where=(Where(STAGE, (Stage.SCREENED, Stage.MEDIATING)),)),
)
