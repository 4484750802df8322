"""Every number of the justice bureau's rules, so that it can be changed without a release."""

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays


class JusticeSettings(BureauSettings):
    """Tiers of working days and delays of the ladder. Ours throughout: the page states no times."""

    consultation_working_days: WorkingDays = Field(
        default=1, description="Working days to handle a consultation"
    )
    ordinary_working_days: WorkingDays = Field(
        default=7, description="Working days to handle help, a suggestion or a complaint"
    )
    report_working_days: WorkingDays = Field(
        default=11, description="Working days to handle a report of wrongdoing"
    )
    dispute_working_days: WorkingDays = Field(
        default=11,
        description="At least so many working days for a dispute to be mediated, "
        "consultations excepted",
    )
    leader_working_days: WorkingDays = Field(
        default=1, description="Working days after the section head's press: the leader steps in"
    )
    emergency_leader_minutes: Minutes = Field(
        default=60, description="The same in minutes, for an emergency"
    )
