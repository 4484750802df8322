"""Every number of the housing bureau's rules, so that it can be changed without a release."""

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays


class HousingSettings(BureauSettings):
    """Tiers of working days and delays of the ladder.

    The housing bureau's practice: the discipline office writes two hours after the petition
    office pressed. Ours, where the page is silent: every other number.
    """

    consultation_working_days: WorkingDays = Field(
        default=3, description="Working days to handle a consultation"
    )
    ordinary_working_days: WorkingDays = Field(
        default=7, description="Working days to handle help, a suggestion or a complaint"
    )
    report_working_days: WorkingDays = Field(
        default=11, description="Working days to handle a report of wrongdoing"
    )
    long_running_working_days: WorkingDays = Field(
        default=11,
        description="At least so many working days for delayed handover and expropriation, "
        "consultations excepted",
    )
    talk_after_late_cases: int = Field(
        default=3,
        ge=2,
        le=100,
        description="Late cases of a section, or of a handler, that make a talk due",
    )
    discipline_office_minutes: Minutes = Field(
        default=120, description="Minutes after the petition office's press: written supervision"
    )
    leader_in_charge_minutes: Minutes = Field(
        default=120, description="Minutes after the written supervision: the leader steps in"
    )
