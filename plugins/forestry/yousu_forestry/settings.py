"""Every number of the forestry bureau's rules, so that it can be changed without a release."""

from typing import Annotated

from pydantic import Field

from yousu.bureau import BureauSettings, Minutes, WithinADay, WorkingDays

Days = Annotated[int, Field(ge=1, le=366)]
Times = Annotated[int, Field(ge=1, le=20)]


class ForestrySettings(BureauSettings):
    """What is answered the same day, what may take longer, and delays of the ladder.

    The forestry bureau's practice: an order is signed for within one hour, and an ordinary one is
    answered the same day. Ours, where the page is silent: every other number.
    """

    sign_for_working_minutes: Minutes = Field(
        default=60,
        title="签收时限（工作分钟）",
        description="Office minutes within which a unit signs for an order",
    )
    urgent_sign_for_minutes: Minutes = Field(
        default=30,
        title="紧急件签收时限（分钟）",
        description="Minutes within which an urgent or emergency order is signed for",
    )
    first_contact_working_minutes: Minutes = Field(
        default=120,
        title="一般件首次联系时限（工作分钟）",
        description="Office minutes from signing for an ordinary order to the first talk",
    )
    first_contact_working_days: WorkingDays = Field(
        default=1,
        title="疑难件、举报件首次联系时限（工作日）",
        description="The same in working days, for a difficult matter or a report",
    )
    same_day_least_working_minutes: WithinADay = Field(
        default=180,
        title="当日办结所需剩余时间（工作分钟）",
        description="Office minutes that must be left of the day on which an ordinary order is "
        "to be handled before the office closes; with fewer left it is the next working day",
    )
    urgent_working_minutes: Minutes = Field(
        default=120,
        title="紧急件办理时限（工作分钟）",
        description="Office minutes to handle an urgent order",
    )
    short_reminder_working_minutes: WithinADay = Field(
        default=60,
        title="当日件催办提前量（工作分钟）",
        description="Office minutes before the due time at which the unit is reminded, for an "
        "order that is handled the same day",
    )
    urgent_working_days: WorkingDays = Field(
        default=1,
        title="紧急疑难件、举报件办理上限（工作日）",
        description="At most so many working days for an urgent difficult matter or report",
    )
    difficult_working_days: WorkingDays = Field(
        default=3,
        title="热点难点件办理时限（工作日）",
        description="Working days to handle a hot or difficult matter",
    )
    report_working_days: WorkingDays = Field(
        default=7,
        title="举报件办理时限（工作日）",
        description="Working days to handle a report of wrongdoing",
    )
    longest_deferral_days: Days = Field(
        default=180,
        title="挂账承诺期上限（日）",
        description="Days within which a matter on account must be promised",
    )
    unsigned_leader_minutes: Minutes = Field(
        default=60,
        title="未签收报分管领导（分钟）",
        description="Minutes after the unit head at which the leader hears of an order not "
        "signed for; office minutes unless it is urgent",
    )
    overnight_working_days: WorkingDays = Field(
        default=1,
        title="超期后分管领导介入（工作日）",
        description="Working days after the due time at which the leader steps in",
    )
    director_working_days: WorkingDays = Field(
        default=3,
        title="超期后局长约谈（工作日）",
        description="Working days after the due time at which the director talks",
    )
    emergency_leader_minutes: Minutes = Field(
        default=60,
        title="特急件超期后分管领导介入（分钟）",
        description="Minutes after an emergency was due at which the leader steps in",
    )
    emergency_director_minutes: Minutes = Field(
        default=240,
        title="特急件超期后局长约谈（分钟）",
        description="Minutes after an emergency was due at which the director talks",
    )
    promise_reminder_working_days: WorkingDays = Field(
        default=3,
        title="挂账承诺日前提醒（工作日）",
        description="Working days before a promised day at which the unit is reminded",
    )
    broken_promise_director_working_days: WorkingDays = Field(
        default=1,
        title="失诺后报局长（工作日）",
        description="Working days after the leader at which the director hears of it",
    )
    missed_milestone_leader_working_days: WorkingDays = Field(
        default=1,
        title="节点逾期后报分管领导（工作日）",
        description="Working days after the unit head at which the leader hears of it",
    )
    buck_passing_returns: Times = Field(
        default=2,
        title="推诿检查：退单次数",
        description="So many returns of a case, or more, are inspected as buck-passing",
    )
    buck_passing_hand_overs: Times = Field(
        default=2,
        title="推诿检查：移交次数",
        description="The same for hand-overs, each of which another unit has accepted",
    )

    @classmethod
    def in_turn(cls) -> tuple[tuple[str, str], ...]:
        return (
            *super().in_turn(),
            ("sign_for_working_minutes", "same_day_least_working_minutes"),
            ("first_contact_working_minutes", "same_day_least_working_minutes"),
            ("urgent_sign_for_minutes", "urgent_working_minutes"),
            ("urgent_working_minutes", "same_day_least_working_minutes"),
            ("short_reminder_working_minutes", "urgent_working_minutes"),
            ("overnight_working_days", "director_working_days"),
            ("emergency_leader_minutes", "emergency_director_minutes"),
        )
