"""Early warnings and bulletins are followed as cases are."""

import asyncio
from typing import Any

import pytest
from tests.graphql.test_early_warnings import raise_matter
from tests.town import at

WARNINGS = """
subscription($filter: WarningUpdateFilter, $after: String) {
  warnings(filter: $filter, after: $after) { cursor type warning { people state } }
}
"""
BULLETINS = """
subscription($filter: BulletinUpdateFilter, $after: String) {
  bulletins(filter: $filter, after: $after) { cursor bulletin { edition bureau { code } } }
}
"""
ISSUE = """
mutation($input: BulletinIssueInput!) { bulletinIssue(input: $input) { problems { code } } }
"""
START = "MC4w"


async def take(updates: Any, count: int) -> list[Any]:
    async with asyncio.timeout(10):
        told = [await anext(updates) for _ in range(count)]
    return [value for one in told for value in one.values()]


@pytest.fixture
async def warned(city, clients, morning) -> list[str]:
    return await raise_matter(city, clients.hotline)


@pytest.fixture
async def issued(clients, town, morning) -> None:
    """The city's bulletin of a week, and the housing bureau's."""
    await town.open("housing.property_management")
    await town.advance_to(at(3, 18, 9))
    for bureau in (None, "housing"):
        wanted = {"kind": "WEEKLY", "day": "2024-03-12", "bureau": bureau}
        told = await clients.hotline.ask(ISSUE, input=wanted)
        assert told["bulletinIssue"]["problems"] == []


@pytest.mark.usefixtures("warned")
async def test_a_warning_is_told_for_every_case_that_comes_under_it(clients, socket_to) -> None:
    async with socket_to.follow(clients.hotline.token, WARNINGS, after=START) as updates:
        told = await take(updates, 6)
    assert [one["type"] for one in told] == ["EARLY_WARNED"] * 6
    assert {one["warning"]["people"] for one in told} == {6}


async def test_what_becomes_of_a_warning_is_told(clients, socket_to, warned) -> None:
    leader = clients.at("leader_in_charge", "leader", "education")
    page = await leader.ask("{ earlyWarnings { edges { node { id carrier { id } } } } }")
    [edge] = page["earlyWarnings"]["edges"]
    async with socket_to.follow(leader.token, WARNINGS, after=START) as updates:
        *_, last = await take(updates, 6)
    case, warning = edge["node"]["carrier"]["id"], edge["node"]["id"]
    await leader.do("caseAcknowledgeWarning", case=case, warning=warning, text="已约谈。")
    async with socket_to.follow(leader.token, WARNINGS, after=last["cursor"]) as updates:
        [told] = await take(updates, 1)
    assert (told["type"], told["warning"]["state"]) == ("WARNING_ACKNOWLEDGED", "ACKNOWLEDGED")


@pytest.mark.usefixtures("warned")
async def test_another_rule_s_warnings_are_not_told(clients, socket_to) -> None:
    wanted = {"rule": "another"}
    token = clients.hotline.token
    async with socket_to.follow(token, WARNINGS, filter=wanted, after=START) as updates:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await anext(updates)


@pytest.mark.usefixtures("issued")
async def test_bulletins_are_told_in_the_order_in_which_they_were_issued(
    clients, socket_to
) -> None:
    async with socket_to.follow(clients.hotline.token, BULLETINS, after=START) as updates:
        told = await take(updates, 2)
    assert [one["bulletin"]["bureau"] for one in told] == [None, {"code": "housing"}]


@pytest.mark.usefixtures("issued")
async def test_a_bureau_is_told_of_the_city_s_and_its_own(clients, socket_to) -> None:
    leader = clients.at("leader_in_charge", "leader", "education")
    async with socket_to.follow(leader.token, BULLETINS, after=START) as updates:
        [first] = await take(updates, 1)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await anext(updates)
    assert first["bulletin"]["bureau"] is None


@pytest.mark.usefixtures("issued")
async def test_bulletins_go_on_behind_a_cursor(clients, socket_to) -> None:
    token = clients.hotline.token
    async with socket_to.follow(token, BULLETINS, after=START) as updates:
        first, second = await take(updates, 2)
    async with socket_to.follow(token, BULLETINS, after=first["cursor"]) as updates:
        assert await take(updates, 1) == [second]
