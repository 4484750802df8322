"""Why a clock is due when it is: in objects, and in lines that people can read."""

from dataclasses import replace
from datetime import datetime, time
from types import SimpleNamespace
from typing import Any

import pytest
from strawberry.dataloader import DataLoader

from yousu.calendar import CITY_ZONE, Budget, Calendar, CountedDay, DayKind, OfficeHours
from yousu.calendar.state_calendar import state_calendar
from yousu.case.rules import RuleSource
from yousu.case.state import Clock, Extension, Pause
from yousu.case.vocabulary import ClockKind, PauseReason
from yousu.graphql import lines
from yousu.graphql.case.clock import calendar_of
from yousu.graphql.case.days import used_days
from yousu.graphql.enums import DayUse
from yousu.store.clock import set_clock

WEDNESDAY = datetime(2024, 2, 7, 10, tzinfo=CITY_ZONE)
APPLICATION = "7f4f0c8e-4f0e-4a59-8e5b-3c2b1f0f7a11"
OPENING = {
    "title": "春节前漏水",
    "text": "楼道漏水。",
    "reporter": {},
    "channel": "PHONE",
    "nature": "CONSULTATION",
    "category": "housing.property_management",
}
EXPLANATION = """
query($id: ID!) { case(id: $id) {
  clocks { kind explanation { ruleSet source { plugin } line } }
  lead { clocks { kind dueAt explanation {
    rule { zh en } ruleSet source { plugin version } budget { amount unit } calendarVersion
    officeHours { opens closes } pauses { line } extensions { line }
    days { day kind use name line } line
  } } }
} }
"""


@pytest.fixture
async def case(clients, city) -> str:
    """A case that the housing bureau was given three days before Spring Festival 2024."""
    async with city.engine.begin() as connection:
        await set_clock(connection, WEDNESDAY, speed=0)
    id: str = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=id)
    return id


async def explained(client, case: str, kind: str = "HANDLING") -> dict:
    clocks = (await client.ask(EXPLANATION, id=case))["case"]["lead"]["clocks"]
    told: dict = next(clock["explanation"] for clock in clocks if clock["kind"] == kind)
    return told


async def test_every_day_across_the_spring_festival_is_read_in_english(clients, case) -> None:
    told = [day["line"] for day in (await explained(clients.hotline, case))["days"]]
    assert told[:4] == [
        "2024-02-08, Thursday, working day: counted",
        "2024-02-09, Friday, working day: counted",
        "2024-02-10, Saturday, holiday (春节): skipped",
        "2024-02-11, Sunday, holiday (春节): skipped",
    ]
    assert "2024-02-18, Sunday, make-up working day: counted" in told


async def test_and_in_chinese(clients, case) -> None:
    reader = replace(clients.hotline, language="zh-CN")
    told = [day["line"] for day in (await explained(reader, case))["days"]]
    assert "2024-02-10，星期六，节假日（春节）：不计" in told
    assert "2024-02-18，星期日，调休上班：计入" in told


async def test_the_rule_its_plugin_and_the_calendar_are_named(clients, case) -> None:
    told = await explained(clients.hotline, case)
    assert told["rule"] == {"zh": "办理时限", "en": "time to handle"}
    assert told["source"]["plugin"] == "housing"
    assert told["calendarVersion"] == state_calendar().version
    assert told["ruleSet"]
    assert told["line"].startswith("time to handle: ")
    assert told["line"].endswith("due 2024-02-18 18:00")


async def test_the_office_hours_are_those_that_counted(clients, case) -> None:
    told = await explained(clients.hotline, case)
    assert told["officeHours"] == [
        {"opens": "08:30:00", "closes": "12:00:00"},
        {"opens": "14:30:00", "closes": "18:00:00"},
    ]


async def test_the_hotlines_own_clock_is_explained_by_its_rules(clients, case) -> None:
    [clock] = (await clients.hotline.ask(EXPLANATION, id=case))["case"]["clocks"]
    assert clock["kind"] == "DISPATCH"
    assert clock["explanation"]["ruleSet"] is None
    assert clock["explanation"]["source"] == {"plugin": "hotline"}


async def test_an_extension_adds_its_days(clients, case) -> None:
    unit = ("housing", "property_management")
    head = clients.at("unit_head", "head", *unit)
    leader = clients.at("leader_in_charge", "leader", "housing")
    await head.act("caseSignFor", case=case)
    await head.act("caseRequestExtension", case=case, workingDays=1, text="等待配件。")
    query = "query($id: ID!) { case(id: $id) { applications { id } } }"
    [asked] = (await leader.ask(query, id=case))["case"]["applications"]
    await leader.act("caseDecide", case=case, application=asked["id"], grant=True)
    told = await explained(clients.hotline, case)
    assert [line["line"] for line in told["extensions"]] == ["extended by 1 working day"]
    assert [day["day"] for day in told["days"] if day["use"] == "ADDED"] == ["2024-02-19"]


def clock(**more) -> Clock:
    """Two working days from a Wednesday before Spring Festival."""
    told = Clock(
        kind=ClockKind.HANDLING,
        round=1,
        started_at=WEDNESDAY,
        budget=Budget.working_days(2),
        due_at=datetime(2024, 2, 9, 18, tzinfo=CITY_ZONE),
        source=RuleSource("housing", "0.1"),
        calendar="CN",
    )
    return replace(told, **more)


def paused(ends_at: datetime | None) -> tuple[Pause]:
    begins_at = datetime(2024, 2, 8, 9, tzinfo=CITY_ZONE)
    return (Pause(begins_at, PauseReason.SEASON, None, ends_at),)


def uses(told: Clock) -> dict[str, DayUse]:
    return {str(day.day): use for day, use in used_days(told, state_calendar())}


def test_a_day_of_a_pause_is_named_as_such() -> None:
    told = uses(clock(pauses=paused(datetime(2024, 2, 9, 9, tzinfo=CITY_ZONE))))
    assert told["2024-02-08"] is DayUse.PAUSED
    assert told["2024-02-18"] is DayUse.COUNTED


def test_a_pause_that_goes_on_has_moved_nothing_yet() -> None:
    assert uses(clock(pauses=paused(None))) == uses(clock())


def test_nor_has_one_that_only_ended_with_the_clock() -> None:
    ends_at = datetime(2024, 2, 19, 9, tzinfo=CITY_ZONE)
    assert uses(clock(pauses=paused(ends_at), stopped_at=ends_at)) == uses(clock())


def test_a_promised_day_has_no_days_to_count() -> None:
    assert uses(clock(budget=None)) == {}


def test_a_budget_of_office_hours_ends_by_the_bureaus_own() -> None:
    hours = OfficeHours(((time(9), time(10)),))
    calendar = state_calendar().with_office_hours(hours)
    told = used_days(clock(budget=Budget.working_minutes(90)), calendar)
    assert [(str(day.day), use) for day, use in told] == [
        ("2024-02-07", DayUse.SKIPPED),
        ("2024-02-08", DayUse.COUNTED),
        ("2024-02-09", DayUse.COUNTED),
    ]


@pytest.mark.parametrize(
    ("title", "zh", "en"),
    [
        (
            lines.of_pause(paused(datetime(2024, 2, 9, 9, tzinfo=CITY_ZONE))[0]),
            "2024-02-08 09:00 至 2024-02-09 09:00 暂停：季节原因",
            "stood still 2024-02-08 09:00 to 2024-02-09 09:00: not in this season",
        ),
        (
            lines.of_extension(Extension(Budget.working_days(3), APPLICATION)),
            "批准延期 3 个工作日",
            "extended by 3 working days",
        ),
        (
            lines.of_clock(clock(budget=None, kind=ClockKind.PROMISE)),
            "挂账承诺日期：承诺至 2024-02-09 18:00（housing 0.1）",
            "promised day: 2024-02-09 18:00 (housing 0.1)",
        ),
        (
            lines.of_clock(clock(budget=Budget.minutes(1))),
            "办理时限：自 2024-02-07 10:00 起 1 分钟，依据 housing 0.1 的规定和工作日历 CN，"
            "2024-02-09 18:00 到期",
            "time to handle: 1 minute from 2024-02-07 10:00 by the rules of housing 0.1"
            " and the calendar CN, due 2024-02-09 18:00",
        ),
        (
            lines.of_day(
                CountedDay(WEDNESDAY.date(), DayKind.DECLARED_FREE, False, False, "暴雪停工"),
                DayUse.SKIPPED,
            ),
            "2024-02-07，星期三，本市安排放假（暴雪停工）：不计",
            "2024-02-07, Wednesday, declared free by the city (暴雪停工): skipped",
        ),
    ],
)
def test_how_a_part_is_put_into_words(title, zh, en) -> None:
    assert (title.zh, title.en) == (zh, en)


async def test_a_bureaus_own_office_hours_count_its_clocks() -> None:
    hours = OfficeHours(((time(9), time(17)),))

    async def calendars(versions: list[str]) -> list[Calendar]:
        return [state_calendar() for _ in versions]

    async def rule_sets(ids: list[str]) -> list[SimpleNamespace]:
        return [SimpleNamespace(office_hours=hours if id == "own" else None) for id in ids]

    loaders = SimpleNamespace(calendars=DataLoader(calendars), rule_sets=DataLoader(rule_sets))
    info: Any = SimpleNamespace(context=SimpleNamespace(loaders=loaders))
    assert (await calendar_of(info, clock(), "own")).office_hours == hours
    assert (await calendar_of(info, clock(), "none")).office_hours == OfficeHours()
    assert (await calendar_of(info, clock(), None)).office_hours == OfficeHours()
