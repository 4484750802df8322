"""Every number of the education bureau's rules, so that it can be changed without a release."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
WorkingDays = Annotated[int, Field(ge=1, le=30)]


class EducationSettings(BaseModel):
    """Budgets of the clocks and delays of the ladder.

    Ours throughout: the page names the bureau's steps but none of their times. The handling
    tiers are the hotline's own 1, 3, 7 and 11 working days.
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
    help_working_days: WorkingDays = Field(
        default=7, description="Working days to handle a request for help"
    )
    suggestion_working_days: WorkingDays = Field(
        default=7, description="Working days to handle a suggestion"
    )
    complaint_working_days: WorkingDays = Field(
        default=7, description="Working days to handle a complaint"
    )
    report_working_days: WorkingDays = Field(
        default=11, description="Working days to handle a report of wrongdoing"
    )
    safety_working_days: WorkingDays = Field(
        default=3, description="At most so many working days for food safety and campus safety"
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
    leader_working_days: WorkingDays = Field(
        default=1, description="Working days after the due time at which the leader steps in"
    )
    secretary_working_days: WorkingDays = Field(
        default=3, description="Working days after the due time at which the secretary talks"
    )
    emergency_reminder_minutes: Minutes = Field(
        default=30, description="Minutes before an emergency is due at which the unit is reminded"
    )
    emergency_leader_minutes: Minutes = Field(
        default=60, description="Minutes after an emergency was due at which the leader steps in"
    )
    emergency_secretary_minutes: Minutes = Field(
        default=240, description="Minutes after an emergency was due at which the secretary talks"
    )

    @model_validator(mode="after")
    def _each_in_its_turn(self) -> Self:
        for earlier, later in (
            ("urgent_sign_for_minutes", "emergency_handling_minutes"),
            ("emergency_reminder_minutes", "emergency_handling_minutes"),
            ("leader_working_days", "secretary_working_days"),
            ("emergency_leader_minutes", "emergency_secretary_minutes"),
        ):
            if getattr(self, earlier) >= getattr(self, later):
                raise ValueError(f"{earlier} must be less than {later}")
        return self
