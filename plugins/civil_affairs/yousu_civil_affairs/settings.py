"""Every number of the civil affairs bureau's rules, so that it can be changed without a release."""

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays


class CivilAffairsSettings(BureauSettings):
    """The one tier of working days, and the delays of the ladder.

    The civil affairs bureau's practice: three working days. Ours, where the page is silent: every
    other number.
    """

    handling_working_days: WorkingDays = Field(
        default=3,
        title="办理时限（工作日）",
        description="Working days to handle an order, whatever the citizen wants",
    )
    key_area_minutes: Minutes = Field(
        default=30,
        title="重点领域超期后信访办介入（分钟）",
        description="Minutes after an order of a key area was due: the petition office steps in",
    )
    weekly_dispatch_working_days: WorkingDays = Field(
        default=5,
        title="周调度预看范围（工作日）",
        description="Working days that the weekly dispatch meeting looks ahead",
    )
    leader_working_days: WorkingDays = Field(
        default=1,
        title="超期后分管领导介入（工作日）",
        description="Working days after the due time at which the leader steps in",
    )
    party_group_working_days: WorkingDays = Field(
        default=3,
        title="超期后局党组介入（工作日）",
        description="Working days after the due time at which the party group steps in",
    )
    emergency_leader_minutes: Minutes = Field(
        default=60,
        title="特急件超期后分管领导介入（分钟）",
        description="Minutes after an emergency was due at which the leader steps in",
    )
    emergency_party_group_minutes: Minutes = Field(
        default=240,
        title="特急件超期后局党组介入（分钟）",
        description="Minutes after an emergency was due at which the party group steps in",
    )

    @classmethod
    def in_turn(cls) -> tuple[tuple[str, str], ...]:
        return (
            *super().in_turn(),
            ("leader_working_days", "party_group_working_days"),
            ("key_area_minutes", "emergency_leader_minutes"),
            ("emergency_leader_minutes", "emergency_party_group_minutes"),
        )
