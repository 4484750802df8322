"""The lists and ledgers that bureaus look at, as their people ask for them."""

from datetime import datetime
from typing import Any

import pytest

from yousu.calendar import CITY_ZONE
from yousu.store.clock import set_clock
from yousu.timers.fire import fire_due

PERIOD = 'period: {first: "2024-03-01", last: "2024-04-30"}'


@pytest.fixture
def office(city, clients) -> "Office":
    return Office(city, clients)


class Office:
    """The hotline, which opens and dispatches, and a clock that goes on."""

    def __init__(self, city: Any, clients: Any) -> None:
        self._city, self.clients = city, clients

    async def at(self, month: int, day: int) -> None:
        """It is nine in the morning; whatever was due by then has fired."""
        async with self._city.engine.begin() as connection:
            morning = datetime(2024, month, day, 9, 0, tzinfo=CITY_ZONE)
            await set_clock(connection, morning, speed=0)
        while await fire_due(self._city):
            pass

    async def dispatched(self, category: str, **more: object) -> str:
        opening = {
            "title": "请处理",
            "text": "请尽快处理。",
            "reporter": {},
            "channel": "HOTLINE",
            "nature": "COMPLAINT",
            "category": category,
        }
        case: str = (await self.clients.hotline.act("caseOpen", **opening | more))["case"]["id"]
        await self.clients.hotline.act("caseDispatch", case=case)
        return case

    async def handled_by(
        self, handler: str, case: str, bureau: str = "housing", unit: str = "property_management"
    ) -> None:
        """The unit's head signs for it and names who handles it."""
        head = self.clients.at("unit_head", "head", bureau, unit)
        await head.do("caseSignFor", case=case)
        await head.do("caseAssignHandler", case=case, handler=handler)

    async def answered(self, case: str) -> None:
        """The funerals station handles it, and the reply passes civil affairs' three checks."""
        bureau, unit = "civil_affairs", "funerals_station"
        await self.handled_by("handler", case, bureau, unit)
        handler = self.clients.at("handler", "handler", bureau, unit)
        await handler.do("caseSubmitReply", case=case, text="已办理。")
        for post, of in (("unit_head", unit), ("review_office", None), ("leader_in_charge", None)):
            await self.clients.at(post, post, bureau, of).do("caseSignReply", case=case)

    async def listed(self, bureau: str, name: str) -> set[str]:
        query = f"{{ {bureau} {{ {name}(first: 50) {{ edges {{ node {{ id }} }} }} }} }}"
        edges = (await self.clients.hotline.ask(query))[bureau][name]["edges"]
        return {edge["node"]["id"] for edge in edges}

    async def lines(self, bureau: str, name: str, unit: str | None = None) -> dict[str, str]:
        of_unit = f', unit: "{unit}"' if unit else ""
        query = f"{{ {bureau} {{ {name}({PERIOD}{of_unit}) {{ about amount }} }} }}"
        lines = (await self.clients.hotline.ask(query))[bureau][name]
        return {line["about"]: line["amount"] for line in lines}


async def test_the_study_meeting_looks_at_what_is_late(office) -> None:
    await office.at(3, 4)
    late = await office.dispatched("education.fees")
    await office.at(3, 25)
    await office.dispatched("education.fees")
    assert await office.listed("education", "studyMeeting") == {late}


@pytest.mark.parametrize(
    ("appeal", "is_important"),
    [
        ({"nature": "COMPLAINT"}, True),
        ({"nature": "REPORT"}, True),
        ({"nature": "CONSULTATION"}, False),
        ({"nature": "HELP", "significance": "IMPORTANT"}, True),
        ({"nature": "HELP", "channel": "SUNSHINE_PETITION"}, True),
        ({"nature": "HELP", "channel": "VISIT"}, False),
    ],
)
async def test_important_is_what_the_leader_in_charge_signs(office, appeal, is_important) -> None:
    await office.at(3, 4)
    case = await office.dispatched("education.fees", **appeal)
    assert (await office.listed("education", "importantMatters") == {case}) is is_important


async def test_the_study_meeting_looks_at_what_is_hot_or_difficult(office) -> None:
    await office.at(3, 4)
    hard = await office.dispatched("education.fees", significance="IMPORTANT")
    await office.dispatched("education.fees")
    assert await office.listed("education", "studyMeeting") == {hard}


async def test_the_ledger_counts_by_channel(office) -> None:
    await office.at(3, 4)
    for channel in ("HOTLINE", "HOTLINE", "DIRECTORS_MAILBOX"):
        await office.dispatched("education.fees", channel=channel)
    assert await office.lines("education", "ledgerOfChannels") == {
        "hotline": "2",
        "directors_mailbox": "1",
    }


async def test_the_ledger_counts_by_category(office) -> None:
    await office.at(3, 4)
    for category in ("education.fees", "education.fees", "education.enrolment"):
        await office.dispatched(category)
    assert await office.lines("education", "ledger") == {
        "education.fees": "2",
        "education.enrolment": "1",
    }


async def test_the_ledger_of_a_unit_counts_what_the_unit_leads(office) -> None:
    await office.at(3, 4)
    for category in ("education.fees", "education.enrolment"):
        await office.dispatched(category)
    assert await office.lines("education", "ledger", unit="finance") == {"education.fees": "1"}


async def test_the_weekly_meeting_sees_what_is_due_before_the_next_one(office) -> None:
    """Dispatched on Monday, the case is due on Thursday."""
    await office.clients.configure("civil_affairs", weekly_dispatch_working_days=2)
    await office.at(3, 4)
    case = await office.dispatched("civil_affairs.funerals")
    assert await office.listed("civilAffairs", "weeklyDispatch") == set()
    await office.at(3, 5)
    assert await office.listed("civilAffairs", "weeklyDispatch") == {case}


async def test_key_supervision_is_for_the_key_areas(office) -> None:
    await office.at(3, 4)
    key = await office.dispatched("civil_affairs.care_homes")
    await office.dispatched("civil_affairs.funerals")
    assert await office.listed("civilAffairs", "keySupervision") == {key}


async def test_the_weekly_meeting_sees_what_is_late_until_it_is_answered(office) -> None:
    await office.at(3, 4)
    late = await office.dispatched("civil_affairs.funerals")
    await office.at(3, 25)
    assert await office.listed("civilAffairs", "weeklyDispatch") == {late}
    await office.answered(late)
    assert await office.listed("civilAffairs", "weeklyDispatch") == set()


async def test_civil_affairs_counts_complaints_suggestions_and_consultations(office) -> None:
    await office.at(3, 4)
    for nature in ("CONSULTATION", "CONSULTATION", "COMPLAINT"):
        await office.dispatched("civil_affairs.funerals", nature=nature)
    assert await office.lines("civilAffairs", "byNature") == {"consultation": "2", "complaint": "1"}


async def test_cases_that_the_bureau_found_are_listed(office) -> None:
    await office.at(3, 4)
    found = await office.dispatched("civil_affairs.social_assistance", channel="PROACTIVE")
    await office.dispatched("civil_affairs.social_assistance")
    assert await office.listed("civilAffairs", "proactiveCases") == {found}
    assert await office.lines("civilAffairs", "proactiveShare") == {"2024-03": "1"}


async def test_the_late_cases_of_each_section_are_counted(office) -> None:
    await office.at(3, 4)
    for _ in range(3):
        await office.dispatched("housing.property_management")
    for _ in range(2):
        await office.dispatched("housing.estate_agents")
    await office.at(4, 15)
    late = await office.lines("housing", "lateBySection")
    assert late == {"property_management": "3", "agents_station": "2"}


async def test_the_late_cases_of_each_handler_are_counted(office) -> None:
    await office.at(3, 4)
    for handler, late in (("zhao", 3), ("qian", 2)):
        for _ in range(late):
            await office.handled_by(handler, await office.dispatched("housing.property_management"))
    await office.at(4, 15)
    assert await office.lines("housing", "lateByHandler") == {"zhao": "3", "qian": "2"}


async def test_each_section_has_its_high_frequency_problems(office) -> None:
    await office.at(3, 4)
    often, once = ["housing.property_fees"] * 2, ["housing.lifts_and_pipes"]
    for category in (*often, *once, "housing.estate_agents"):
        await office.dispatched(category)
    assert await office.lines("housing", "rootCauses", unit="property_management") == {
        "housing.property_fees": "2"
    }


async def test_the_heating_season_of_a_day_is_told(clients) -> None:
    query = '{ construction { heatingSeason(day: "2024-01-20") { beginsOn inSeason } } }'
    told = (await clients.hotline.ask(query))["construction"]["heatingSeason"]
    assert told == {"beginsOn": "2023-10-15", "inSeason": True}


async def test_a_day_far_away_is_told_so(clients) -> None:
    told = await clients.hotline.send(
        '{ construction { heatingSeason(day: "9999-12-31") { inSeason } } }'
    )
    assert told["errors"][0]["extensions"]["code"] == "DAY_OUTSIDE_CALENDAR"
