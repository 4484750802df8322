"""Every number of the approval bureau's rules, so that it can be changed without a release."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from yousu.bureau import BureauSettings, Minutes, WorkingDays
from yousu_approval import organisation


def _of_the_bureau(code: str) -> str:
    """The code of one of the bureau's units. Raises ValueError."""
    codes = [unit.code for unit in organisation.BUREAU.units]
    if code not in codes:
        raise ValueError(f"{code} is no unit of the bureau; take one of {', '.join(codes)}")
    return code


UnitCode = Annotated[str, AfterValidator(_of_the_bureau)]


class ApprovalSettings(BureauSettings):
    """Tiers of working days, delays of the ladder, and the roster of the window.

    Ours throughout: the page says that an appeal is answered as fast as can be, and gives no
    number.
    """

    sign_for_working_minutes: Minutes = Field(
        default=120,
        title="科室签收时限（工作分钟）",
        description="Office minutes within which a section signs for an order",
    )
    consultation_working_days: WorkingDays = Field(
        default=1,
        title="咨询件办理时限（工作日）",
        description="Working days to handle a consultation",
    )
    ordinary_working_days: WorkingDays = Field(
        default=3,
        title="求助、建议、投诉件办理时限（工作日）",
        description="Working days to handle help, a suggestion or a complaint",
    )
    report_working_days: WorkingDays = Field(
        default=7,
        title="举报件办理时限（工作日）",
        description="Working days to handle a report of wrongdoing",
    )
    not_done_working_days: WorkingDays = Field(
        default=1,
        title="办不成事件办理上限（工作日）",
        description="At most so many working days for business that couldn't get done, "
        "reports of wrongdoing excepted",
    )
    leader_working_days: WorkingDays = Field(
        default=1,
        title="超期后分管领导介入（工作日）",
        description="Working days after the due time at which the leader steps in",
    )
    emergency_leader_minutes: Minutes = Field(
        default=60,
        title="特急件超期后分管领导介入（分钟）",
        description="Minutes after an emergency was due at which the leader steps in",
    )
    duty_units: Annotated[tuple[UnitCode, ...], Field(min_length=1, max_length=50)] = Field(
        default=(
            organisation.SOCIAL_PERMITS.code,
            organisation.MARKET_ACCESS.code,
            organisation.TRANSPORT_PERMITS.code,
            organisation.ENGINEERING.code,
            organisation.SERVICE_MANAGEMENT.code,
        ),
        title="窗口值班单位（依次轮值）",
        description="The units whose leaders are on duty at the window, a working day each, in "
        "turn",
    )
    duty_begins_on: date = Field(
        default=date(2024, 1, 2),
        title="轮值起始日",
        description="The first day of the roster; the first of these units begins",
    )
