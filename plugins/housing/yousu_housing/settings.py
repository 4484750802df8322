"""Every number of the housing bureau's rules, so that it can be changed without a release."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
WorkingDays = Annotated[int, Field(ge=1, le=30)]


class HousingSettings(BaseModel):
    """Budgets of the clocks and delays of the ladder.

    The housing bureau's practice: the discipline office writes two hours after the petition
    office pressed. Ours, where the page is silent: every other number.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    sign_for_working_minutes: Minutes = Field(
        default=240, description="Office minutes within which a unit signs for an order"
    )
    urgent_sign_for_minutes: Minutes = Field(
        default=60, description="Minutes within which an urgent or emergency order is signed for"
    )
    first_contact_working_days: WorkingDays = Field(
        default=1, description="Working days from signing for to the first talk with the citizen"
    )
    urgent_first_contact_minutes: Minutes = Field(
        default=60, description="The same in minutes, for an urgent or emergency order"
    )

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
    urgent_working_days: WorkingDays = Field(
        default=1, description="At most so many working days for an urgent order"
    )
    emergency_handling_minutes: Minutes = Field(
        default=120, description="Minutes, day or night, to handle an emergency"
    )
    rehandling_working_days: WorkingDays = Field(
        default=3, description="At most so many working days to handle an order again"
    )
    return_visit_working_days: WorkingDays = Field(
        default=2, description="Working days from the reply to the return visit"
    )

    reminder_working_days: WorkingDays = Field(
        default=1, description="Working days before the due time at which the unit is reminded"
    )
    emergency_reminder_minutes: Minutes = Field(
        default=30, description="Minutes before an emergency is due at which the unit is reminded"
    )
    discipline_office_minutes: Minutes = Field(
        default=120, description="Minutes after the petition office's press: written supervision"
    )
    leader_in_charge_minutes: Minutes = Field(
        default=120, description="Minutes after the written supervision: the leader steps in"
    )

    @model_validator(mode="after")
    def _within_an_emergency(self) -> Self:
        for name in ("urgent_sign_for_minutes", "emergency_reminder_minutes"):
            if getattr(self, name) >= self.emergency_handling_minutes:
                raise ValueError(f"{name} must be less than emergency_handling_minutes")
        return self
