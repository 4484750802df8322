"""Integration clients follow cases over a socket and miss nothing."""

import asyncio
from typing import Any

import pytest
from gql.transport.exceptions import TransportQueryError
from sqlalchemy import text

UPDATES = """
subscription($filter: CaseUpdateFilter, $after: String) {
  caseUpdates(filter: $filter, after: $after) {
    cursor
    event { __typename version at actor { id } }
    case { id state }
  }
}
"""
OPENING = {
    "title": "物业不作为",
    "text": "楼道两个月没有保洁。",
    "reporter": {},
    "channel": "WECHAT",
    "nature": "HELP",
    "category": "housing.property_management",
}


async def take(updates: Any, count: int) -> list[dict[str, Any]]:
    """The next updates; a failure if they don't come within ten seconds."""
    async with asyncio.timeout(10):
        return [(await anext(updates))["caseUpdates"] for _ in range(count)]


async def test_an_update_arrives_when_a_case_is_opened(clients, socket_to) -> None:
    async with socket_to.follow(clients.hotline.token, UPDATES) as updates:
        waiting = asyncio.create_task(take(updates, 1))
        await asyncio.sleep(0)
        while not waiting.done():
            await clients.hotline.act("caseOpen", **OPENING)
        [update] = await waiting
    assert update["event"]["__typename"] == "CaseOpened"


async def test_a_cursor_resumes_behind_the_last_update(clients, socket_to) -> None:
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=case)
    mine = {"case": case}
    async with socket_to.follow(clients.hotline.token, UPDATES, filter=mine, after="MC4w") as all_:
        first, second = await take(all_, 2)
    resumed = socket_to.follow(clients.hotline.token, UPDATES, filter=mine, after=first["cursor"])
    async with resumed as rest:
        assert await take(rest, 1) == [second]


async def test_a_bureau_follows_only_its_own_cases(clients, socket_to) -> None:
    others = clients.at("leader_in_charge", "leader", "education")
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=case)
    own = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=own, category="education.fees")
    async with socket_to.follow(others.token, UPDATES, after="MC4w") as updates:
        seen = await take(updates, 1)
    assert {update["case"]["id"] for update in seen} == {own}


async def test_a_broken_cursor_is_told(clients, socket_to) -> None:
    with pytest.raises(TransportQueryError, match="not a cursor"):
        async with socket_to.follow(clients.hotline.token, UPDATES, after="nonsense") as updates:
            await take(updates, 1)


async def test_a_stranger_follows_nothing(clients, socket_to) -> None:
    with pytest.raises(TransportQueryError, match="token"):
        async with socket_to.follow(None, UPDATES) as updates:
            await take(updates, 1)


@pytest.mark.own_database
async def test_a_fault_on_a_socket_tells_nothing_of_what_is_inside(
    city, clients, socket_to
) -> None:
    async with city.engine.begin() as connection:
        await connection.execute(text("alter table events rename to hidden"))
    with pytest.raises(TransportQueryError) as told:
        async with socket_to.follow(clients.hotline.token, UPDATES, after="MC4w") as updates:
            await take(updates, 1)
    assert "select" not in str(told.value).lower()
