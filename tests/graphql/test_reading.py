"""Lists, single cases, bureaus and rates."""

from datetime import datetime
from typing import Any

import pytest

from yousu.calendar import CITY_ZONE
from yousu.store.clock import set_clock

OPENING = {
    "text": "楼道灯坏了一个月。",
    "reporter": {"name": "李某"},
    "channel": "VISIT",
    "nature": "HELP",
    "category": "housing.property_management",
}
PAGE = """
query($first: Int!, $after: String, $filter: CaseFilter) {
  cases(first: $first, after: $after, filter: $filter) {
    totalCount
    edges { cursor node { title } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}
"""
RATES = """
query($bureau: String) {
  metrics(
    measures: ["response", "resolution", "satisfaction", "on_time"]
    filter: {bureau: $bureau}
    period: {first: "2024-03-01", last: "2024-03-31"}
  ) {
    total { values { code numerator denominator value } }
  }
}
"""


async def open_titled(clients, title: str, **more: object) -> str:
    payload = await clients.hotline.act("caseOpen", title=title, **OPENING | more)
    assert payload["problems"] == []
    id: str = payload["case"]["id"]
    return id


async def titles(client, **variables: object) -> tuple[list[str], dict[str, Any]]:
    cases = (await client.ask(PAGE, **variables))["cases"]
    return [edge["node"]["title"] for edge in cases["edges"]], cases


async def test_pages_show_every_case_once_newest_first(clients) -> None:
    for number in range(5):
        await open_titled(clients, f"case {number}")
    seen: list[str] = []
    after = None
    while True:
        page, cases = await titles(clients.hotline, first=2, after=after)
        seen += page
        after = cases["pageInfo"]["endCursor"]
        if not cases["pageInfo"]["hasNextPage"]:
            break
    assert seen == [f"case {number}" for number in (4, 3, 2, 1, 0)]


async def test_a_case_opened_between_two_pages_shifts_nothing(clients) -> None:
    for number in range(3):
        await open_titled(clients, f"case {number}")
    _, cases = await titles(clients.hotline, first=2)
    await open_titled(clients, "newcomer")
    rest, _ = await titles(clients.hotline, first=2, after=cases["pageInfo"]["endCursor"])
    assert rest == ["case 0"]


async def test_the_total_counts_what_the_filter_finds(clients) -> None:
    await open_titled(clients, "a visit")
    await open_titled(clients, "a call", channel="PHONE")
    _, cases = await titles(clients.hotline, first=1, filter={"channel": "PHONE"})
    assert cases["totalCount"] == 1


async def test_a_bureau_reads_its_own_cases_only(clients) -> None:
    own = await open_titled(clients, "own")
    await open_titled(clients, "nobody's yet")
    await clients.hotline.act("caseDispatch", case=own)
    page, _ = await titles(clients.at("leader_in_charge", "l", "housing"), first=10)
    assert page == ["own"]


async def test_a_page_of_a_thousand_is_refused(clients) -> None:
    told = await clients.hotline.send(PAGE, first=1000)
    assert told["errors"][0]["extensions"]["code"] == "PAGE_SIZE"


async def test_a_due_date_lists_every_day_on_the_way(clients, city) -> None:
    async with city.engine.begin() as connection:
        before_festival = datetime(2024, 2, 7, 10, tzinfo=CITY_ZONE)
        await set_clock(connection, before_festival, speed=0)
    case = await open_titled(clients, "waits over Spring Festival", nature="CONSULTATION")
    await clients.hotline.act("caseDispatch", case=case)
    query = """query($id: ID!) { case(id: $id) { lead { clocks {
        kind explanation { days { day kind } }
    } } } }"""
    clocks = (await clients.hotline.ask(query, id=case))["case"]["lead"]["clocks"]
    days = next(clock["explanation"]["days"] for clock in clocks if clock["kind"] == "HANDLING")
    kinds = {day["day"]: day["kind"] for day in days}
    assert (kinds["2024-02-09"], kinds["2024-02-12"], kinds["2024-02-18"]) == (
        "WORKING_DAY",
        "HOLIDAY",
        "MAKE_UP_DAY",
    )


async def test_every_bureau_lists_units_posts_and_categories(clients) -> None:
    query = "{ bureaus { code title { zh } units { code } posts { code } categories { code } } }"
    bureaus = (await clients.stranger.ask(query))["bureaus"]
    assert {bureau["code"] for bureau in bureaus} == {
        "approval",
        "civil_affairs",
        "construction",
        "education",
        "forestry",
        "housing",
        "justice",
        "traffic",
    }


async def test_nothing_to_divide_gives_no_value(clients) -> None:
    rates = (await clients.hotline.ask(RATES, bureau="housing"))["metrics"]["total"]["values"]
    assert [rate["value"] for rate in rates] == [None] * 4


async def test_a_period_upside_down_is_told(clients) -> None:
    upside_down = RATES.replace("2024-03-31", "2024-02-01")
    told = await clients.hotline.send(upside_down, bureau="housing")
    assert told["errors"][0]["extensions"]["code"] == "PERIOD_UPSIDE_DOWN"


@pytest.mark.parametrize("last", ["3000-01-01", "9999-12-31"])
async def test_a_period_of_another_age_is_told(clients, last) -> None:
    told = await clients.hotline.send(RATES.replace("2024-03-31", last), bureau="housing")
    assert told["errors"][0]["extensions"]["code"] == "PERIOD_OUT_OF_RANGE"


@pytest.mark.parametrize("id", ["Q2FzZTpub25zZW5zZQ==", "QnVyZWF1OmhvdXNpbmc=", "Tm9wZTox"])
async def test_a_case_that_is_not_there_is_null(clients, id: str) -> None:
    query = "query($id: ID!) { case(id: $id) { number } }"
    assert (await clients.hotline.ask(query, id=id))["case"] is None


async def test_any_object_is_found_by_its_id(clients) -> None:
    case = await open_titled(clients, "found")
    query = "query($id: ID!) { node(id: $id) { id ... on Case { title } } }"
    assert (await clients.hotline.ask(query, id=case))["node"] == {"id": case, "title": "found"}


async def test_instants_are_shown_on_the_citys_clock(clients) -> None:
    case = await open_titled(clients, "x", receivedAt="2024-03-01T01:00:00Z")
    query = "query($id: ID!) { case(id: $id) { receivedAt } }"
    told = (await clients.hotline.ask(query, id=case))["case"]
    assert told == {"receivedAt": "2024-03-01T09:00:00+08:00"}


async def test_an_instant_without_its_offset_is_refused(clients) -> None:
    told = await clients.hotline.send(PAGE, first=1, filter={"receivedFrom": "2024-03-01T09:00:00"})
    assert "no offset" in told["errors"][0]["message"]


@pytest.mark.parametrize("edge", ["0001-01-01T00:00:00+08:00", "9999-12-31T23:59:59-08:00"])
async def test_an_instant_at_the_edge_of_time_is_refused(clients, edge) -> None:
    told = await clients.hotline.send(PAGE, first=1, filter={"receivedFrom": edge})
    assert "between 1 and 9999" in told["errors"][0]["message"]
