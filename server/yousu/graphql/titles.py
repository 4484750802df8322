"""What days, clocks and pauses are called, as people are told."""

from collections.abc import Mapping

from yousu.calendar import DayKind, TimeUnit
from yousu.case.vocabulary import ClockKind, PauseReason, Title

DAY_KIND_TITLES: Mapping[DayKind, Title] = {
    DayKind.WORKING_DAY: Title("工作日", "working day"),
    DayKind.MAKE_UP_DAY: Title("调休上班", "make-up working day"),
    DayKind.WEEKEND: Title("周末", "weekend"),
    DayKind.HOLIDAY: Title("节假日", "holiday"),
    DayKind.DECLARED_WORKED: Title("本市安排上班", "declared a working day by the city"),
    DayKind.DECLARED_FREE: Title("本市安排放假", "declared free by the city"),
}
# As Python counts weekdays.
WEEKDAY_TITLES = (
    Title("星期一", "Monday"),
    Title("星期二", "Tuesday"),
    Title("星期三", "Wednesday"),
    Title("星期四", "Thursday"),
    Title("星期五", "Friday"),
    Title("星期六", "Saturday"),
    Title("星期日", "Sunday"),
)
CLOCK_TITLES: Mapping[ClockKind, Title] = {
    ClockKind.DISPATCH: Title("派单时限", "time to dispatch"),
    ClockKind.SIGN_FOR: Title("签收时限", "time to sign for"),
    ClockKind.FIRST_CONTACT: Title("首次联系时限", "time to contact the citizen"),
    ClockKind.HANDLING: Title("办理时限", "time to handle"),
    ClockKind.SIGN_OFF: Title("审签时限", "time to sign off"),
    ClockKind.RETURN_VISIT: Title("回访时限", "time to visit"),
    ClockKind.CLOSING: Title("办结时限", "time to close"),
    ClockKind.ARBITRATION: Title("退单裁定时限", "time to decide on a return"),
    ClockKind.PAUSE: Title("暂停期限", "longest pause"),
    ClockKind.PROMISE: Title("挂账承诺日期", "promised day"),
    ClockKind.MILESTONE: Title("挂账节点日期", "day of a milestone"),
    ClockKind.CONSULTATION: Title("会商时限", "time to confer"),
    ClockKind.SUPERVISION: Title("督办答复时限", "time to answer a supervision order"),
}
PAUSE_REASON_TITLES: Mapping[PauseReason, Title] = {
    PauseReason.WAITING_FOR_CITIZEN: Title("等待诉求人", "waiting for the citizen"),
    PauseReason.WAITING_FOR_THIRD_PARTY: Title("等待第三方", "waiting for a third party"),
    PauseReason.SEASON: Title("季节原因", "not in this season"),
    PauseReason.DEFERRAL: Title("挂账", "on account"),
    PauseReason.ARBITRATION: Title("退单待裁定", "a return waits for its decision"),
}
TIME_UNIT_TITLES: Mapping[TimeUnit, Title] = {
    TimeUnit.MINUTES: Title("分钟", "minute{s}"),
    TimeUnit.WORKING_MINUTES: Title("工作分钟", "minute{s} of office hours"),
    TimeUnit.WORKING_DAYS: Title("个工作日", "working day{s}"),
    TimeUnit.TO_CLOSE: Title(
        "工作分钟（顺延至当日下班）", "minute{s} of office hours, and on to the close of that day"
    ),
}


def told(title: Title, language: str) -> str:
    """The name in Chinese for `zh…`, otherwise in English."""
    return title.zh if language.lower().startswith("zh") else title.en
