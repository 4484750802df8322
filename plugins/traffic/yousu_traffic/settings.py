"""Every number of the traffic police's rules, so that it can be changed without a release."""

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays


class TrafficSettings(BureauSettings):
    """Tiers of working days and delays of the ladder.

    Ours throughout: the page states what the police did, but no times.
    """

    consultation_working_days: WorkingDays = Field(
        default=3,
        title="咨询件办理时限（工作日）",
        description="Working days to handle a consultation",
    )
    ordinary_working_days: WorkingDays = Field(
        default=7,
        title="求助、建议、投诉件办理时限（工作日）",
        description="Working days to handle help, a suggestion or a complaint",
    )
    violation_report_working_days: WorkingDays = Field(
        default=11,
        title="违法举报件办理时限（工作日）",
        description="Working days to handle a reported violation, the evidence being reviewed",
    )
    patrol_working_days: WorkingDays = Field(
        default=3,
        title="违停、夜间安全件办理上限（工作日）",
        description="At most so many working days for illegal parking and night-time safety, "
        "reported violations excepted",
    )
    brigade_leader_working_days: WorkingDays = Field(
        default=1,
        title="超期后大队领导介入（工作日）",
        description="Working days after the due time at which the brigade leader acts",
    )
    party_committee_working_days: WorkingDays = Field(
        default=3,
        title="超期后党委书面督办（工作日）",
        description="Working days after the due time at which the committee writes",
    )
    emergency_brigade_leader_minutes: Minutes = Field(
        default=60,
        title="特急件超期后大队领导介入（分钟）",
        description="Minutes after an emergency was due: the brigade leader acts",
    )
    emergency_party_committee_minutes: Minutes = Field(
        default=240,
        title="特急件超期后党委书面督办（分钟）",
        description="Minutes after an emergency was due: the committee writes",
    )

    @classmethod
    def in_turn(cls) -> tuple[tuple[str, str], ...]:
        return (
            *super().in_turn(),
            ("brigade_leader_working_days", "party_committee_working_days"),
            ("emergency_brigade_leader_minutes", "emergency_party_committee_minutes"),
        )
