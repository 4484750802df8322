"""Every number of the housing bureau's rules, so that it can be changed without a release."""

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays


class HousingSettings(BureauSettings):
    """Tiers of working days and delays of the ladder.

    The housing bureau's practice: the discipline office writes two hours after the petition
    office pressed. Ours, where the page is silent: every other number.
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
    report_working_days: WorkingDays = Field(
        default=11,
        title="举报件办理时限（工作日）",
        description="Working days to handle a report of wrongdoing",
    )
    long_running_working_days: WorkingDays = Field(
        default=11,
        title="延期交房、征收件办理下限（工作日）",
        description="At least so many working days for delayed handover and expropriation, "
        "consultations excepted",
    )
    talk_after_late_cases: int = Field(
        default=3,
        ge=2,
        le=100,
        title="提醒谈话所需超期件数",
        description="Late cases of a section, or of a handler, that make a talk due",
    )
    talk_within_working_days: int = Field(
        default=60,
        ge=1,
        le=250,
        title="提醒谈话累计期限（工作日）",
        description="Working days within which they are counted; 60 are about a quarter",
    )
    high_frequency_cases: int = Field(
        default=2,
        ge=2,
        le=1000,
        title="高频问题所需件数",
        description="Cases of one category in a period that make it a high-frequency problem",
    )
    discipline_office_minutes: Minutes = Field(
        default=120,
        title="信访办督办后纪检室书面督办（分钟）",
        description="Minutes after the petition office's press: written supervision",
    )
    leader_in_charge_minutes: Minutes = Field(
        default=120,
        title="书面督办后分管领导督办（分钟）",
        description="Minutes after the written supervision: the leader steps in",
    )
