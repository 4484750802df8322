"""The calendar over GraphQL: read by everybody, changed by an administrator."""

from datetime import datetime

import pytest

from yousu.calendar import CITY_ZONE
from yousu.calendar.state_calendar import state_version
from yousu.store.clock import set_clock

DAYS = """
query($first: Date!, $last: Date!) {
  calendar(first: $first, last: $last) {
    version revision
    days { day kind kindTitle { zh en } name worked }
  }
}
"""
HISTORY = """
query($first: Int!) {
  calendar(first: "2024-03-12", last: "2024-03-12") {
    issues(first: $first) { revision version issuedBy reason issuedAt }
  }
}
"""
PAYLOAD = "{ calendar { version days { day kind worked name } } problems { code message } }"
OVERRIDE = (
    f"mutation($input: CalendarOverrideInput!) {{ calendarOverride(input: $input) {PAYLOAD} }}"
)
WITHDRAW = (
    "mutation($input: CalendarWithdrawOverrideInput!)"
    f" {{ calendarWithdrawOverride(input: $input) {PAYLOAD} }}"
)
SNOW = {"day": "2024-03-12", "worked": False, "reason": "暴雪停工"}


@pytest.fixture
def administrator(clients):
    return clients.at("administrator", "admin")


async def declare(client, **more: object) -> dict:
    return (await client.ask(OVERRIDE, input=SNOW | more))["calendarOverride"]


async def withdraw(client, day: str, reason: str = "雪已停") -> dict:
    answer = await client.ask(WITHDRAW, input={"day": day, "reason": reason})
    return answer["calendarWithdrawOverride"]


def codes(payload: dict) -> list[str]:
    assert payload["calendar"] is None
    return [problem["code"] for problem in payload["problems"]]


async def test_the_days_around_spring_festival(clients) -> None:
    period = {"first": "2024-02-09", "last": "2024-02-18"}
    days = (await clients.hotline.ask(DAYS, **period))["calendar"]["days"]
    assert (days[0]["kind"], days[0]["worked"]) == ("WORKING_DAY", True)
    assert (days[1]["kind"], days[1]["name"], days[1]["worked"]) == ("HOLIDAY", "春节", False)
    assert days[-1]["kindTitle"] == {"zh": "调休上班", "en": "make-up working day"}
    assert len(days) == 10


async def test_an_administrator_declares_a_day_of_snow(administrator) -> None:
    payload = await declare(administrator)
    assert payload == {
        "calendar": {
            "version": f"{state_version()}+1",
            "days": [
                {
                    "day": "2024-03-12",
                    "kind": "DECLARED_FREE",
                    "worked": False,
                    "name": "暴雪停工",
                }
            ],
        },
        "problems": [],
    }


async def test_a_withdrawn_day_follows_the_week_again(administrator) -> None:
    await declare(administrator)
    payload = await withdraw(administrator, "2024-03-12")
    assert payload["calendar"]["days"][0]["kind"] == "WORKING_DAY"


async def test_the_history_says_who_and_why(administrator) -> None:
    await declare(administrator)
    await withdraw(administrator, "2024-03-12")
    issues = (await administrator.ask(HISTORY, first=2))["calendar"]["issues"]
    assert [(one["revision"], one["issuedBy"], one["reason"]) for one in issues] == [
        (3, "admin", "雪已停"),
        (2, "admin", "暴雪停工"),
    ]


@pytest.mark.parametrize(
    ("post", "bureau"),
    [("hotline", None), ("party_secretary", "housing"), ("leader_in_charge", "education")],
)
async def test_nobody_else_declares_a_day(clients, post, bureau) -> None:
    payload = await declare(clients.at(post, "somebody", bureau))
    assert codes(payload) == ["NOT_ALLOWED"]


async def test_nobody_else_withdraws_one(clients, administrator) -> None:
    await declare(administrator)
    assert codes(await withdraw(clients.hotline, "2024-03-12")) == ["NOT_ALLOWED"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"reason": "  "}, "TEXT_MISSING"),
        ({"reason": "雪" * 201}, "TEXT_TOO_LONG"),
        ({"reason": "空\0字符"}, "INVALID_INPUT"),
        ({"day": "2204-03-12"}, "DAY_OUTSIDE_CALENDAR"),
    ],
)
async def test_what_cannot_be_declared(administrator, wrong, code) -> None:
    assert codes(await declare(administrator, **wrong)) == [code]


async def test_a_day_that_nobody_declared_cannot_be_withdrawn(administrator) -> None:
    assert codes(await withdraw(administrator, "2024-03-12")) == ["NO_OVERRIDE"]


async def test_a_stranger_declares_nothing(clients) -> None:
    told = await clients.stranger.send(OVERRIDE, input=SNOW)
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("2024-03-02", "2024-03-01", "PERIOD_UPSIDE_DOWN"),
        ("2024-01-01", "2025-12-31", "PERIOD_TOO_LONG"),
    ],
)
async def test_a_period_that_is_none(clients, first, last, code) -> None:
    told = await clients.hotline.send(DAYS, first=first, last=last)
    assert told["errors"][0]["extensions"]["code"] == code


async def test_a_page_of_no_issues_is_refused(clients) -> None:
    told = await clients.hotline.send(HISTORY, first=0)
    assert told["errors"][0]["extensions"]["code"] == "PAGE_SIZE"


async def test_a_clock_is_explained_by_the_calendar_that_counted_it(
    clients, city, administrator
) -> None:
    async with city.engine.begin() as connection:
        await set_clock(connection, datetime(2024, 3, 11, 9, tzinfo=CITY_ZONE), speed=0)
    opening = {
        "title": "食堂",
        "text": "食堂饭菜里有异物。",
        "reporter": {"name": "李某"},
        "channel": "HOTLINE",
        "nature": "CONSULTATION",
        "category": "education.fees",
    }
    case = (await clients.hotline.act("caseOpen", **opening))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=case)
    query = """query($id: ID!) { case(id: $id) { lead { clocks {
        kind calendarVersion explanation { days { day kind use name } }
    } } } }"""
    before = await clients.hotline.ask(query, id=case)
    await declare(administrator)
    assert await clients.hotline.ask(query, id=case) == before


async def test_a_day_that_is_declared_again_by_the_same_act_stays_withdrawn(administrator) -> None:
    await declare(administrator, key="a")
    await withdraw(administrator, "2024-03-12")
    again = await declare(administrator, key="a")
    assert (again["problems"], again["calendar"]["days"][0]["worked"]) == ([], True)


async def test_an_override_that_is_withdrawn_again_is_no_problem(administrator) -> None:
    await declare(administrator)
    wanted = {"day": "2024-03-12", "reason": "雪已停", "key": "a"}
    first, again = [
        (await administrator.ask(WITHDRAW, input=wanted))["calendarWithdrawOverride"]
        for _ in range(2)
    ]
    assert (again["problems"], again) == ([], first)


async def test_another_day_is_not_declared_for_the_same_key(administrator) -> None:
    await declare(administrator, key="a")
    assert codes(await declare(administrator, day="2024-03-13", key="a")) == ["KEY_REUSED"]
