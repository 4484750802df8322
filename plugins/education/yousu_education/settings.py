"""Every number of the education bureau's rules, so that it can be changed without a release."""

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays


class EducationSettings(BureauSettings):
    """Tiers of working days, what makes an early warning, and delays of the ladder.

    The education bureau's practice: more than 5 different people within 5 working days are a
    warning. Ours, where the page is silent: every other number. The handling tiers are the
    hotline's own 1, 3, 7 and 11 working days.
    """

    consultation_working_days: WorkingDays = Field(
        default=3,
        title="咨询件办理时限（工作日）",
        description="Working days to handle a consultation",
    )
    help_working_days: WorkingDays = Field(
        default=7,
        title="求助件办理时限（工作日）",
        description="Working days to handle a request for help",
    )
    suggestion_working_days: WorkingDays = Field(
        default=7,
        title="建议件办理时限（工作日）",
        description="Working days to handle a suggestion",
    )
    complaint_working_days: WorkingDays = Field(
        default=7,
        title="投诉件办理时限（工作日）",
        description="Working days to handle a complaint",
    )
    report_working_days: WorkingDays = Field(
        default=11,
        title="举报件办理时限（工作日）",
        description="Working days to handle a report of wrongdoing",
    )
    safety_working_days: WorkingDays = Field(
        default=3,
        title="食品安全、校园安全件办理上限（工作日）",
        description="At most so many working days for food safety and campus safety",
    )
    warning_more_than_people: int = Field(
        default=5,
        ge=1,
        le=1000,
        title="预警人数（超过此数）",
        description="More different people than this are a warning",
    )
    warning_within_working_days: WorkingDays = Field(
        default=5,
        title="预警时段（连续工作日）",
        description="Consecutive working days within which they raise one matter",
    )
    warning_answer_working_days: WorkingDays = Field(
        default=3,
        title="整体督办答复时限（工作日）",
        description="Working days to answer the supervision of a matter as a whole",
    )
    warning_by_likeness: bool = Field(
        default=False,
        title="未合并的相似诉求也预警",
        description="Whether cases that are alike are a warning too, before they are joined",
    )
    leader_working_days: WorkingDays = Field(
        default=1,
        title="超期后分管领导介入（工作日）",
        description="Working days after the due time at which the leader steps in",
    )
    secretary_working_days: WorkingDays = Field(
        default=3,
        title="超期后书记约谈（工作日）",
        description="Working days after the due time at which the secretary talks",
    )
    emergency_leader_minutes: Minutes = Field(
        default=60,
        title="特急件超期后分管领导介入（分钟）",
        description="Minutes after an emergency was due at which the leader steps in",
    )
    emergency_secretary_minutes: Minutes = Field(
        default=240,
        title="特急件超期后书记约谈（分钟）",
        description="Minutes after an emergency was due at which the secretary talks",
    )

    @classmethod
    def in_turn(cls) -> tuple[tuple[str, str], ...]:
        return (
            *super().in_turn(),
            ("leader_working_days", "secretary_working_days"),
            ("emergency_leader_minutes", "emergency_secretary_minutes"),
        )
