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
        default=30,
        title="紧急件签收时限（分钟）",
        description="Minutes within which an urgent or emergency order is signed for",
    )
    urgent_first_contact_minutes: Minutes = Field(
        default=30,
        title="紧急件首次联系时限（分钟）",
        description="Minutes from signing for an urgent or emergency order to the first talk",
    )
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
    heating_and_gas_consultation_working_days: WorkingDays = Field(
        default=1,
        title="供热燃气咨询件办理上限（工作日）",
        description="At most so many working days for a consultation on heating or gas",
    )
    heating_and_gas_working_days: WorkingDays = Field(
        default=3,
        title="供热燃气其他件办理上限（工作日）",
        description="At most so many working days for all else about heating and gas",
    )
    heating_begins_month: Month = Field(
        default=10,
        title="供热期开始月份",
        description="The month in which the heating season begins",
    )
    heating_begins_day: DayOfMonth = Field(
        default=15, title="供热期开始日", description="The day of that month on which it begins"
    )
    heating_ends_month: Month = Field(
        default=4,
        title="供热期结束月份（次年）",
        description="The month of the next year in which the heating season ends",
    )
    heating_ends_day: DayOfMonth = Field(
        default=15,
        title="供热期最后一日",
        description="The last day of that month on which homes are heated",
    )
    heating_watch_days_before: int = Field(
        default=30,
        ge=0,
        le=120,
        title="供热期前提前关注（日）",
        description="Days before the season from which heating is watched",
    )
    leader_working_days: WorkingDays = Field(
        default=1,
        title="超期后分管领导介入（工作日）",
        description="Working days after the due time at which the leader steps in",
    )
    emergency_leader_minutes: Minutes = Field(
        default=30,
        title="特急件超期后分管领导介入（分钟）",
        description="Minutes after an emergency was due at which the leader steps in",
    )
