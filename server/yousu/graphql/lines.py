"""How a due date is explained: each part of it in one line, in both languages."""

from collections.abc import Mapping
from datetime import datetime

from yousu.calendar import CITY_ZONE, Budget, CountedDay
from yousu.case.state import Clock, Extension, Pause
from yousu.case.vocabulary import Title
from yousu.graphql.enums import DayUse
from yousu.graphql.titles import (
    CLOCK_TITLES,
    DAY_KIND_TITLES,
    PAUSE_REASON_TITLES,
    TIME_UNIT_TITLES,
    WEEKDAY_TITLES,
)

_USES: Mapping[DayUse, Title] = {
    DayUse.COUNTED: Title("计入", "counted"),
    DayUse.ADDED: Title("因延期计入", "added by an extension"),
    DayUse.SKIPPED: Title("不计", "skipped"),
    DayUse.PAUSED: Title("暂停，不计", "skipped, the clock stood still"),
}


def of_day(day: CountedDay, use: DayUse) -> Title:
    """As in "2024-02-18, Sunday, make-up working day: counted"."""
    weekday, kind = WEEKDAY_TITLES[day.day.weekday()], DAY_KIND_TITLES[day.kind]
    zh = f"（{day.name}）" if day.name else ""
    en = f" ({day.name})" if day.name else ""
    return Title(
        f"{day.day}，{weekday.zh}，{kind.zh}{zh}：{_USES[use].zh}",
        f"{day.day}, {weekday.en}, {kind.en}{en}: {_USES[use].en}",
    )


def of_pause(pause: Pause) -> Title:
    reason, begins = PAUSE_REASON_TITLES[pause.reason], _on_the_clock(pause.begins_at)
    if pause.ends_at is None:
        return Title(f"{begins} 起暂停：{reason.zh}", f"stands still since {begins}: {reason.en}")
    ends = _on_the_clock(pause.ends_at)
    return Title(
        f"{begins} 至 {ends} 暂停：{reason.zh}", f"stood still {begins} to {ends}: {reason.en}"
    )


def of_extension(extension: Extension) -> Title:
    more = _amount(extension.budget)
    return Title(f"批准延期 {more.zh}", f"extended by {more.en}")


def of_clock(clock: Clock) -> Title:
    """The rule, who gave it, the calendar and the result."""
    kind, due = CLOCK_TITLES[clock.kind], _on_the_clock(clock.due_at)
    started = _on_the_clock(clock.started_at)
    source = f"{clock.source.plugin} {clock.source.version}"
    if clock.budget is None:
        return Title(f"{kind.zh}：承诺至 {due}（{source}）", f"{kind.en}: {due} ({source})")
    budget = _amount(clock.budget)
    return Title(
        f"{kind.zh}：自 {started} 起 {budget.zh}，依据 {source} 的规定和工作日历 {clock.calendar}，"
        f"{due} 到期",
        f"{kind.en}: {budget.en} from {started} by the rules of {source} and the calendar"
        f" {clock.calendar}, due {due}",
    )


def _amount(budget: Budget) -> Title:
    unit = TIME_UNIT_TITLES[budget.unit]
    plural = "" if budget.amount == 1 else "s"
    return Title(f"{budget.amount} {unit.zh}", f"{budget.amount} {unit.en.format(s=plural)}")


def _on_the_clock(instant: datetime) -> str:
    return f"{instant.astimezone(CITY_ZONE):%Y-%m-%d %H:%M}"
