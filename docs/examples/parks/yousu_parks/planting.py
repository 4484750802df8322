"""Trees that the parks bureau plants because somebody has asked for them. Ours."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import HANDLER, Detail, DetailField, Parts, Tally, Title, Words


class Planting(BaseModel):
    """Trees that were planted."""

    model_config = ConfigDict(frozen=True)

    trees: Annotated[int, Field(ge=1, le=1000)] = Field(description="How many.")
    species: str = Field(min_length=1, max_length=40, description="Of which species.")
    remark: Words | None = Field(
        default=None, max_length=500, description="What the planters say; it can be erased."
    )


PLANTING = Detail(
    code="planting",
    title=Title("补植", "planting"),
    model=Planting,
    posts=(HANDLER.code,),
    many=True,
)
TREES_PLANTED = Tally(
    code="trees_planted",
    title=Title("补植株数", "trees planted, by species"),
    by=DetailField(PLANTING.code, "species"),
    total_of=DetailField(PLANTING.code, "trees"),
)
PARTS = Parts(details=(PLANTING,), tallies=(TREES_PLANTED,))
