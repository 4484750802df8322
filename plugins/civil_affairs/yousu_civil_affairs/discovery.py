"""Cases that the civil affairs bureau finds by itself: policy finds the person.

The bureau's practice: families in hidden difficulty, by illness or disaster, are found online and
offline, and the bureau opens the case. Ours: what is recorded of it.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import (
    HANDLER,
    UNIT_HEAD,
    By,
    Case,
    CaseList,
    Channel,
    Detail,
    DetailField,
    Refusal,
    Tally,
    Title,
    Wanted,
    Words,
    commands,
)


class Way(StrEnum):
    """How somebody in difficulty was found."""

    ONLINE = "online"
    OFFLINE = "offline"


class Cause(StrEnum):
    """What has brought the difficulty."""

    ILLNESS = "illness"
    DISASTER = "disaster"
    OTHER = "other"


class Discovery(BaseModel):
    """How the bureau found somebody in difficulty before anyone asked."""

    model_config = ConfigDict(frozen=True)

    way: Way = Field(description="Online, by comparing data, or offline, by a visit.")
    cause: Cause = Field(description="What has brought the difficulty.")
    people: int = Field(ge=1, le=1000, description="How many people live in the household.")
    remark: Words | None = Field(
        default=None, max_length=500, description="What was found, in words."
    )


DISCOVERY = Detail(
    code="discovery",
    title=Title("主动发现", "discovery"),
    model=Discovery,
    posts=(HANDLER.code, UNIT_HEAD.code),
)
PROACTIVE = Wanted(channels=(Channel.PROACTIVE,))
PROACTIVE_CASES = CaseList(
    code="proactive_cases",
    title=Title("主动发现诉求", "cases that the bureau found by itself"),
    wanted=PROACTIVE,
)
PROACTIVE_SHARE = Tally(
    code="proactive_share",
    title=Title("主动发现占比", "the cases found by the bureau itself among all, by month"),
    wanted=PROACTIVE,
    by=By.MONTH,
    share_of=Wanted(),
)
WAYS = Tally(
    code="ways_of_discovery",
    title=Title("发现方式", "how people in difficulty were found"),
    by=DetailField(DISCOVERY.code, "way"),
)
NOT_PROACTIVE = Refusal(
    Title(
        "只有主动发现的诉求才记录发现方式。",
        "only a case that the bureau found by itself tells how; leave it out.",
    )
)


def refuses_discovery(case: Case, command: commands.Command) -> Refusal | None:
    """Nobody records that a case was found which a citizen has raised."""
    records = isinstance(command, commands.RecordDetail) and command.detail == DISCOVERY.code
    return NOT_PROACTIVE if records and case.channel is not Channel.PROACTIVE else None
