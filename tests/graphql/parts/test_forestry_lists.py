"""The forestry bureau finds what is on account, what is passed on, and what comes back."""

from datetime import datetime, timedelta

import pytest
from tests.graphql.parts.conftest import SPRING, Desk, opened

from yousu.calendar import CITY_ZONE
from yousu.store.clock import advance_clock, set_clock

TREES = {"nature": "COMPLAINT", "category": "forestry.trees_and_greening"}
CALLER = {"reporter": {"name": "马女士", "phone": "13900000001"}}
PLAN = {
    "text": "冬季不能补植。",
    "plan": "四月补植六棵。",
    "interim": "先清理枯树。",
    "target": "成活。",
    "promised": "2024-04-10",
}
GREENING, PARKS = "greening", "parks_centre"


def at(clients, post: str, unit: str | None = GREENING):
    return clients.at(post, f"{unit}.{post}", "forestry", unit)


async def found(clients, name: str) -> list[str]:
    query = f"{{ forestry {{ {name} {{ edges {{ node {{ id }} }} }} }} }}"
    edges = (await clients.hotline.ask(query))["forestry"][name]["edges"]
    return [edge["node"]["id"] for edge in edges]


async def latest_application(clients, desk: Desk) -> str:
    query = "query($id: ID!) { case(id: $id) { applications { id } } }"
    applications = (await clients.hotline.ask(query, id=desk.id))["case"]["applications"]
    return str(applications[-1]["id"])


@pytest.fixture
async def signed_for(clients, morning) -> Desk:
    desk = await opened(clients, **TREES)
    await at(clients, "unit_head").do("caseSignFor", case=desk.id)
    return desk


@pytest.fixture
async def on_account(clients, signed_for) -> Desk:
    """A case of 11 March that was promised for 10 April, with its leader's approval."""
    head = at(clients, "unit_head")
    await head.do("caseAssignHandler", case=signed_for.id, handler="greening.handler")
    await at(clients, "handler").do("caseRequestDeferral", case=signed_for.id, **PLAN)
    application = await latest_application(clients, signed_for)
    leader = at(clients, "leader_in_charge", None)
    await leader.do("caseDecide", case=signed_for.id, application=application, grant=True)
    return signed_for


async def tell(clients, desk: Desk) -> None:
    progress = {"text": "树苗已订。", "reporterTold": True}
    await at(clients, "handler").do("caseRecordProgress", case=desk.id, **progress)


async def hand_over(clients, desk: Desk, unit: str, to: str) -> None:
    offer = {"bureau": "forestry", "unit": to, "text": "属贵单位职责。"}
    await at(clients, "unit_head", unit).do("caseOfferHandOver", case=desk.id, **offer)
    application = await latest_application(clients, desk)
    head = at(clients, "unit_head", to)
    await head.do("caseDecide", case=desk.id, application=application, grant=True)


# --- on account


async def test_a_deferral_is_watched_until_the_reporter_is_told(clients, on_account) -> None:
    assert await found(clients, "deferralsToWatch") == [on_account.id]
    await tell(clients, on_account)
    assert await found(clients, "deferralsToWatch") == []


@pytest.mark.parametrize(("day", "watched"), [(6, False), (7, True), (10, True)])
async def test_a_deferral_is_watched_again_when_its_day_is_near(
    city, clients, on_account, day, watched
) -> None:
    """Three working days ahead: the tenth from Sunday the seventh on, which is worked."""
    await tell(clients, on_account)
    async with city.engine.begin() as connection:
        await set_clock(connection, datetime(2024, 4, day, 10, tzinfo=CITY_ZONE), speed=0)
    assert (await found(clients, "deferralsToWatch") == [on_account.id]) is watched


async def test_the_share_of_deferrals_that_were_honoured(clients, on_account) -> None:
    query = "query($p: Period!) { forestry { deferralsHonoured(period: $p) { outOf share } } }"
    before = (await clients.hotline.ask(query, p=SPRING))["forestry"]["deferralsHonoured"]
    await at(clients, "handler").do("caseEndDeferral", case=on_account.id)
    after = (await clients.hotline.ask(query, p=SPRING))["forestry"]["deferralsHonoured"]
    assert before == [{"outOf": "0", "share": None}]
    assert after == [{"outOf": "1", "share": "1"}]


# --- passed on


async def test_a_case_that_is_handed_over_twice_is_inspected(clients, signed_for) -> None:
    await hand_over(clients, signed_for, GREENING, PARKS)
    assert await found(clients, "buckPassing") == []
    await at(clients, "unit_head", PARKS).do("caseSignFor", case=signed_for.id)
    await hand_over(clients, signed_for, PARKS, "wildlife")
    assert await found(clients, "buckPassing") == [signed_for.id]


# --- special supervision


async def test_an_ordinary_case_is_under_no_special_supervision(clients, signed_for) -> None:
    assert await found(clients, "specialSupervision") == []


async def test_who_complains_again_is_under_special_supervision(city, clients, morning) -> None:
    await opened(clients, **TREES | CALLER)
    async with city.engine.begin() as connection:
        await advance_clock(connection, timedelta(hours=1))
    again = await opened(clients, **TREES | CALLER)
    assert await found(clients, "specialSupervision") == [again.id]


async def test_who_asks_again_complains_of_nothing(city, clients, morning) -> None:
    await opened(clients, **TREES | CALLER)
    async with city.engine.begin() as connection:
        await advance_clock(connection, timedelta(hours=1))
    await opened(clients, **TREES | CALLER | {"nature": "CONSULTATION"})
    assert await found(clients, "specialSupervision") == []


async def test_slow_work_is_under_special_supervision(city, clients, signed_for) -> None:
    async with city.engine.begin() as connection:
        await advance_clock(connection, timedelta(hours=9, minutes=1))
    assert await found(clients, "specialSupervision") == [signed_for.id]


# --- at the door


async def test_who_is_still_dissatisfied_when_visited_is_listed(clients, signed_for) -> None:
    visit = {"visitedAt": "2024-03-11T10:00:00+08:00", "visitors": "科长", "said": "仍不同意。"}
    for outcome in ("NOBODY_HOME", "STILL_DISSATISFIED"):
        head = at(clients, "unit_head")
        await head.do("forestryDoorVisitsRecord", case=signed_for.id, outcome=outcome, **visit)
    query = "query($id: ID!) { case(id: $id) { forestry { doorVisits { number outcome said } } } }"
    told = (await clients.hotline.ask(query, id=signed_for.id))["case"]["forestry"]["doorVisits"]
    assert told == [
        {"number": 1, "outcome": "NOBODY_HOME", "said": "仍不同意。"},
        {"number": 2, "outcome": "STILL_DISSATISFIED", "said": "仍不同意。"},
    ]
    assert await found(clients, "visitedInVain") == [signed_for.id]
