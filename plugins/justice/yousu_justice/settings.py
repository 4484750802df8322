"""Every number of the justice bureau's rules, so that it can be changed without a release."""

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays


class JusticeSettings(BureauSettings):
    """Tiers of working days and delays of the ladder. Ours throughout: the page states no times."""

    consultation_working_days: WorkingDays = Field(
        default=1,
        title="咨询件办理时限（工作日）",
        description="Working days to handle a consultation",
    )
    ordinary_working_days: WorkingDays = Field(
        default=7,
        title="求助、建议、投诉件办理时限（工作日）",
        description="Working days to handle help, a suggestion or a complaint",
    )
    report_working_days: WorkingDays = Field(
        default=11,
        title="举报件办理时限（工作日）",
        description="Working days to handle a report of wrongdoing",
    )
    dispute_working_days: WorkingDays = Field(
        default=11,
        title="纠纷调解件办理下限（工作日）",
        description="At least so many working days for a dispute to be mediated, "
        "consultations excepted",
    )
    leader_working_days: WorkingDays = Field(
        default=1,
        title="科室负责人督办后分管领导介入（工作日）",
        description="Working days after the section head's press: the leader steps in",
    )
    emergency_leader_minutes: Minutes = Field(
        default=60,
        title="特急件科室负责人督办后分管领导介入（分钟）",
        description="The same in minutes, for an emergency",
    )
