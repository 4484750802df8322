"""Every number of the construction bureau's rules, so that it can be changed without a release."""

from typing import Annotated

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays

Month = Annotated[int, Field(ge=1, le=12)]
# Every month has these.
DayOfMonth = Annotated[int, Field(ge=1, le=28)]


class ConstructionSettings(BureauSettings):
    """Tiers of working days and delays of the ladder.

    Ours throughout: the page states no times. The handling tiers are the hotline's own 1, 3, 7
    and 11 working days; half an hour to answer what is urgent is for the sake of gas leaks.
    """

    urgent_sign_for_minutes: Minutes = Field(
        default=30, description="Minutes within which an urgent or emergency order is signed for"
    )
    urgent_first_contact_minutes: Minutes = Field(
        default=30,
        description="Minutes from signing for an urgent or emergency order to the first talk",
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
    heating_and_gas_consultation_working_days: WorkingDays = Field(
        default=1, description="At most so many working days for a consultation on heating or gas"
    )
    heating_and_gas_working_days: WorkingDays = Field(
        default=3, description="At most so many working days for all else about heating and gas"
    )
    heating_begins_month: Month = Field(
        default=10, description="The month in which the heating season begins"
    )
    heating_begins_day: DayOfMonth = Field(
        default=15, description="The day of that month on which it begins"
    )
    heating_ends_month: Month = Field(
        default=4, description="The month of the next year in which the heating season ends"
    )
    heating_ends_day: DayOfMonth = Field(
        default=15, description="The last day of that month on which homes are heated"
    )
    heating_watch_days_before: int = Field(
        default=30, ge=0, le=120, description="Days before the season from which heating is watched"
    )
    leader_working_days: WorkingDays = Field(
        default=1, description="Working days after the due time at which the leader steps in"
    )
    emergency_leader_minutes: Minutes = Field(
        default=30, description="Minutes after an emergency was due at which the leader steps in"
    )
