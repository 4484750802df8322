"""Before a bureau changes its rules it is told what that would mean for its open orders."""

from datetime import datetime, timedelta

import pytest

from yousu.calendar import CITY_ZONE
from yousu.store.clock import set_clock

PREVIEW = """
query($input: PluginPreviewInput!, $first: Int!) {
  pluginPreview(input: $input, first: $first) {
    openOrders changed problems { code }
    orders {
      case { id } assignment { state }
      clocks { clock budgetBefore { amount } budgetAfter { amount } dueBefore dueAfter }
      signOff { before { en } } rungsBefore { code } rungsAfter { code delay { amount } }
    }
  }
}
"""
PROPERTY = "housing.property_management"
OPENING = {
    "title": "电梯停运",
    "text": "电梯已经停了三天。",
    "reporter": {},
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": PROPERTY,
}


@pytest.fixture
def leader(clients):
    return clients.at("leader_in_charge", "leader", "housing")


@pytest.fixture
async def order(city, clients) -> str:
    """An order of the housing bureau that started on a Monday morning; gives the case's id."""
    async with city.engine.begin() as connection:
        await set_clock(connection, datetime(2024, 3, 4, 9, 0, tzinfo=CITY_ZONE), speed=0)
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=case)
    return case


async def preview(client, settings: object, first: int = 20, plugin: str = "housing") -> dict:
    asked = {"plugin": plugin, "settings": settings}
    return (await client.ask(PREVIEW, input=asked, first=first))["pluginPreview"]


async def test_it_says_when_the_order_would_be_due(leader, order) -> None:
    told = await preview(leader, {"ordinary_working_days": 2})
    [change] = told["orders"]
    [clock] = [clock for clock in change["clocks"] if clock["clock"] == "HANDLING"]
    before, after = (datetime.fromisoformat(clock[k]) for k in ("dueBefore", "dueAfter"))
    assert (change["case"]["id"], clock["budgetAfter"]["amount"]) == (order, 2)
    assert before - after > timedelta(days=1)


async def test_it_names_the_rungs_that_would_press_otherwise(leader, order) -> None:
    told = await preview(leader, {"discipline_office_minutes": 30})
    [change] = told["orders"]
    assert {rung["code"] for rung in change["rungsBefore"]} == {"discipline_office"}
    assert [rung["delay"]["amount"] for rung in change["rungsAfter"]] == [30]


async def test_rules_that_stay_change_nothing(leader, order) -> None:
    told = await preview(leader, {})
    assert (told["openOrders"], told["changed"], told["orders"]) == (1, 0, [])


async def test_orders_of_other_bureaus_are_not_looked_at(clients, leader, order) -> None:
    other = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=other, category="education.fees")
    assert (await preview(leader, {}))["openOrders"] == 1


async def test_all_are_counted_and_some_are_shown(clients, leader, order) -> None:
    second = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=second)
    told = await preview(leader, {"ordinary_working_days": 2}, first=1)
    assert (told["changed"], [one["case"]["id"] for one in told["orders"]]) == (2, [second])


async def test_nothing_is_changed_by_asking(clients, leader, order) -> None:
    await preview(leader, {"ordinary_working_days": 2})
    told = await leader.ask("{ plugins { name revision } }")
    assert {plugin["revision"] for plugin in told["plugins"]} == {0}


async def test_settings_that_would_be_refused_are_told(leader, order) -> None:
    told = await preview(leader, {"ordinary_working_days": 0})
    assert told["problems"] == [{"code": "PLUGIN_UNUSABLE"}]


async def test_only_who_may_change_it_may_ask(clients, order) -> None:
    told = await preview(clients.hotline, {})
    assert told["problems"] == [{"code": "NOT_ALLOWED"}]
