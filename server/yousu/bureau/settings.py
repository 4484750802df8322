"""The numbers that every bureau's rules are made with."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
WithinADay = Annotated[int, Field(ge=1, le=240)]
WorkingDays = Annotated[int, Field(ge=1, le=30)]


class BureauSettings(BaseModel):
    """What each bureau promises and when it reminds; a bureau states other defaults where it has
    them, and adds the numbers that are its own.

    Ours throughout: common hotline practice, for a bureau that says nothing else.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    sign_for_working_minutes: Minutes = Field(
        default=240,
        title="签收时限（工作分钟）",
        description="Office minutes within which a unit signs for an order",
    )
    urgent_sign_for_minutes: Minutes = Field(
        default=60,
        title="紧急件签收时限（分钟）",
        description="Minutes within which an urgent or emergency order is signed for",
    )
    first_contact_working_days: WorkingDays = Field(
        default=1,
        title="首次联系时限（工作日）",
        description="Working days from signing for to the first talk with the citizen",
    )
    urgent_first_contact_minutes: Minutes = Field(
        default=60,
        title="紧急件首次联系时限（分钟）",
        description="The same in minutes, for an urgent or emergency order",
    )
    urgent_working_days: WorkingDays = Field(
        default=1,
        title="紧急件办理上限（工作日）",
        description="At most so many working days for an urgent order",
    )
    emergency_handling_minutes: Minutes = Field(
        default=120,
        title="特急件办理时限（分钟，昼夜连续）",
        description="Minutes, day or night, to handle an emergency",
    )
    rehandling_working_days: WorkingDays = Field(
        default=3,
        title="重办上限（工作日）",
        description="At most so many working days to handle an order again",
    )
    return_visit_working_days: WorkingDays = Field(
        default=2,
        title="回访时限（工作日）",
        description="Working days from the reply to the return visit",
    )
    reminder_working_days: WorkingDays = Field(
        default=1,
        title="到期前催办提前量（工作日）",
        description="Working days before the due time at which the unit is reminded",
    )
    short_reminder_working_minutes: WithinADay = Field(
        default=120,
        title="短时限工单催办提前量（工作分钟）",
        description="The same in office minutes, for an order that has no more days than that",
    )
    emergency_reminder_minutes: Minutes = Field(
        default=30,
        title="特急件催办提前量（分钟）",
        description="Minutes before an emergency is due at which the unit is reminded",
    )

    @model_validator(mode="after")
    def _each_in_its_turn(self) -> Self:
        for earlier, later in self.in_turn():
            if getattr(self, earlier) >= getattr(self, later):
                raise ValueError(f"{earlier} must be less than {later}")
        return self

    @classmethod
    def in_turn(cls) -> tuple[tuple[str, str], ...]:
        """Pairs of settings of which the first must be less; a bureau adds those of its own."""
        return (
            ("urgent_sign_for_minutes", "emergency_handling_minutes"),
            ("emergency_reminder_minutes", "emergency_handling_minutes"),
        )
