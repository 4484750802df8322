"""The orders in which a desk works through its cases."""

import pytest
from tests.graphql.desk.conftest import ROOF, Desk

from yousu.case.vocabulary import Urgency


@pytest.fixture
async def five(desk) -> Desk:
    """A pressing case, and others with different deadlines; the first is acted on last."""
    first = await desk.open("first")
    await desk.open("undated", category=None)
    urgent = await desk.open("urgent", urgency=Urgency.URGENT)
    await desk.open("emergency", urgency=Urgency.EMERGENCY)
    early = await desk.open("early", category=ROOF)
    for case, days in ((early, 0), (urgent, 1), (first, 1)):
        await desk.town.advance(days=days)
        await desk.town.dispatch(case)
    return desk


ORDERS = {
    "NEWEST": ["early", "emergency", "urgent", "undated", "first"],
    "OLDEST": ["first", "undated", "urgent", "emergency", "early"],
}


@pytest.mark.parametrize("order", ORDERS)
async def test_an_order(five, order) -> None:
    assert await five.find(order) == ORDERS[order]


async def test_what_is_due_first_comes_first_and_what_has_no_date_last(five) -> None:
    found = await five.find("DUE_FIRST")
    assert set(found[3:]) == {"undated", "emergency"}
    assert found.index("urgent") < found.index("first")


async def test_what_something_has_just_happened_to_comes_last(five) -> None:
    assert (await five.find("LONGEST_WAITING"))[-1] == "first"


async def test_the_most_urgent_come_first_and_of_these_what_is_due_first(five) -> None:
    found = await five.find("MOST_URGENT")
    assert (found[:2], found[-1]) == (["emergency", "urgent"], "undated")


@pytest.mark.parametrize(
    "order", ["NEWEST", "OLDEST", "DUE_FIRST", "MOST_URGENT", "LONGEST_WAITING"]
)
async def test_each_order_is_walked_both_ways(five, order) -> None:
    whole = await five.find(order)
    forwards: list[str] = []
    page = await five.page(order=order, first=2)
    while forwards.extend(five.named(page)) or page["pageInfo"]["hasNextPage"]:
        page = await five.page(order=order, first=2, after=page["pageInfo"]["endCursor"])
    backwards: list[str] = []
    page = await five.page(order=order, last=2)
    backwards = five.named(page)
    while page["pageInfo"]["hasPreviousPage"]:
        page = await five.page(order=order, last=2, before=page["pageInfo"]["startCursor"])
        backwards = five.named(page) + backwards
    assert forwards == backwards == whole
