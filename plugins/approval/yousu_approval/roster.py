"""Who is on duty at the window of the citizens' centre.

The approval bureau's practice: the leaders of the units that have windows at the centre take turns
there. Ours: that these are the bureau's own units, a working day each, and the day on which the
first of them begins.
"""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import Answer, Calendar, Title
from yousu_approval.organisation import BUREAU
from yousu_approval.settings import ApprovalSettings


class OnDuty(BaseModel):
    """Whose leader is at the window on a day."""

    model_config = ConfigDict(frozen=True)

    unit: str | None = Field(
        description="The unit's code; null on a free day, and before the roster begins."
    )
    title: str | None = Field(description="The unit's Chinese name.")


NOBODY = OnDuty(unit=None, title=None)


def on_duty(day: date, settings: ApprovalSettings, calendar: Calendar) -> OnDuty:
    """Each working day is the next unit's, make-up days among them; nobody's turn is lost to a
    holiday."""
    turns = calendar.worked_days(settings.duty_begins_on, day)
    if turns == 0 or not calendar.is_worked(day):
        return NOBODY
    code = settings.duty_units[(turns - 1) % len(settings.duty_units)]
    [title] = [unit.title.zh for unit in BUREAU.units if unit.code == code]
    return OnDuty(unit=code, title=title)


ON_DUTY = Answer(
    code="on_duty",
    title=Title("窗口值班领导", "whose leader is on duty at the window"),
    model=OnDuty,
    answer=on_duty,
)
