"""The works that were done because of an appeal, and what they add up to.

The construction bureau's practice: 100 m of cable and 3 lamps for the footbridge by Xiguan Bridge,
50 m and 2 lamps for the steps of Zasi Lane, a zebra crossing at Liujiazhai. Ours: the kinds.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import HANDLER, UNIT_HEAD, Detail, DetailField, Tally, Title, Words


class Kind(StrEnum):
    """What kind of works were done."""

    LIGHTING = "lighting"
    CROSSING = "crossing"
    ROAD = "road"
    HEATING = "heating"
    GAS = "gas"


class Work(BaseModel):
    """Works that were done for an appeal."""

    model_config = ConfigDict(frozen=True)

    kind: Kind = Field(description="Of what kind they are.")
    cable_metres: int = Field(default=0, ge=0, le=100_000, description="Metres of cable laid.")
    lamps: int = Field(default=0, ge=0, le=10_000, description="How many lamps were fitted.")
    crossings: int = Field(default=0, ge=0, le=1_000, description="How many crossings were marked.")
    remark: Words | None = Field(default=None, max_length=500, description="More in words.")


WORKS = Detail(
    code="works",
    title=Title("施工记录", "works done"),
    model=Work,
    posts=(HANDLER.code, UNIT_HEAD.code),
    many=True,
)
BY_KIND = Tally(
    code="works_by_kind",
    title=Title("施工类别统计", "how many works of each kind were done"),
    by=DetailField(WORKS.code, "kind"),
)
CABLE = Tally(
    code="cable_laid",
    title=Title("敷设电缆米数", "how many metres of cable were laid"),
    total_of=DetailField(WORKS.code, "cable_metres"),
)
LAMPS = Tally(
    code="lamps_fitted",
    title=Title("安装路灯盏数", "how many lamps were fitted"),
    total_of=DetailField(WORKS.code, "lamps"),
)
