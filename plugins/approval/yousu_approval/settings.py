"""Every number of the approval bureau's rules, so that it can be changed without a release."""

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays


class ApprovalSettings(BureauSettings):
    """Tiers of working days and delays of the ladder.

    Ours throughout: the page says that an appeal is answered as fast as can be, and gives no
    number.
    """

    sign_for_working_minutes: Minutes = Field(
        default=120, description="Office minutes within which a section signs for an order"
    )
    consultation_working_days: WorkingDays = Field(
        default=1, description="Working days to handle a consultation"
    )
    ordinary_working_days: WorkingDays = Field(
        default=3, description="Working days to handle help, a suggestion or a complaint"
    )
    report_working_days: WorkingDays = Field(
        default=7, description="Working days to handle a report of wrongdoing"
    )
    not_done_working_days: WorkingDays = Field(
        default=1,
        description="At most so many working days for business that couldn't get done, "
        "reports of wrongdoing excepted",
    )
    leader_working_days: WorkingDays = Field(
        default=1, description="Working days after the due time at which the leader steps in"
    )
    emergency_leader_minutes: Minutes = Field(
        default=60, description="Minutes after an emergency was due at which the leader steps in"
    )
