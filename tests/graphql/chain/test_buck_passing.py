"""Cases that are passed about, problem cases, and matters, as lists one can query."""

from typing import Any

import pytest

LIST = """
query($first: Int!, $after: String, $bureau: String) {
  buckPassing(first: $first, after: $after, bureau: $bureau) {
    totalCount edges { node { id returns } } pageInfo { hasNextPage endCursor }
  }
}
"""
CASES = "query($filter: CaseFilter) { cases(filter: $filter) { edges { node { id } } } }"


async def send_back(desk: Any, times: int) -> None:
    """The unit asks to return the order so often, and is allowed to."""
    for _ in range(times):
        await desk.do("hotline", "caseDispatch")
        await desk.do("unit_head", "caseReturn", reason="WRONG_UNIT", text="不属本科室。")
        await desk.do("hotline", "caseDecide", application=await desk.application(), grant=True)


async def listed(client: Any, **variables: object) -> tuple[list[int], dict[str, Any]]:
    page = (await client.ask(LIST, **variables))["buckPassing"]
    return [edge["node"]["returns"] for edge in page["edges"]], page


async def found(client: Any, **filter: object) -> list[str]:
    edges = (await client.ask(CASES, filter=filter))["cases"]["edges"]
    return [edge["node"]["id"] for edge in edges]


@pytest.fixture
async def passed_about(received, another, third) -> None:
    """Three cases, sent back three times, once, and twice."""
    await send_back(received, 3)
    await send_back(another, 1)
    await send_back(third, 2)


async def test_those_sent_back_most_often_come_first(clients, passed_about) -> None:
    returns, page = await listed(clients.hotline, first=10)
    assert returns == [3, 2]
    assert page["totalCount"] == 2


async def test_the_list_goes_on_behind_a_cursor(clients, passed_about) -> None:
    returns, page = await listed(clients.hotline, first=1)
    assert (returns, page["pageInfo"]["hasNextPage"]) == ([3], True)
    returns, page = await listed(clients.hotline, first=1, after=page["pageInfo"]["endCursor"])
    assert (returns, page["pageInfo"]["hasNextPage"]) == ([2], False)


async def test_a_bureaus_own_part_of_it(clients, passed_about) -> None:
    assert (await listed(clients.hotline, first=10, bureau="housing"))[0] == [3, 2]
    assert (await listed(clients.hotline, first=10, bureau="education"))[0] == []


async def test_another_bureau_does_not_see_it(clients, passed_about) -> None:
    teacher = clients.at("leader_in_charge", "l", "education")
    assert (await listed(teacher, first=10, bureau="housing"))[0] == []


@pytest.mark.parametrize(
    "cursor", ["bm9uc2Vuc2U=", "MXwyMDI0LTAxLTAxfDE=", "OTk5OTk5OTk5OTk5fHh8eA=="]
)
async def test_a_cursor_of_no_such_list(clients, cursor) -> None:
    told = await clients.hotline.send(LIST, first=1, after=cursor)
    assert told["errors"][0]["extensions"]["code"] == "CURSOR_BROKEN"


async def test_cases_by_how_often_they_were_sent_back(clients, received, passed_about) -> None:
    assert await found(clients.hotline, returnsAtLeast=3) == [received.id]


async def test_problem_cases_and_the_others(
    clients, received, another, third, passed_about
) -> None:
    assert await found(clients.hotline, isProblem=True) == [received.id]
    assert set(await found(clients.hotline, isProblem=False)) == {another.id, third.id}


async def test_what_a_problem_case_brings(received, passed_about) -> None:
    told = await received.read(
        """problemSince consultations { post participants { unitCode } clock { kind } }
           supervisions { post assignment { id } clock { kind } } ladder { clock code plannedAt }
           events { __typename ... on ProblemDeclared { problemGround } }"""
    )
    assert told["problemSince"] == "2024-03-11T09:00:00+08:00"
    assert told["consultations"][0]["participants"] == [{"unitCode": "property_management"}]
    assert told["supervisions"] == [
        {"post": "supervision_office", "assignment": None, "clock": {"kind": "SUPERVISION"}}
    ]
    assert {"__typename": "ProblemDeclared", "problemGround": "RETURNS"} in told["events"]
    assert "CONSULTATION" in {rung["clock"] for rung in told["ladder"] if rung["plannedAt"]}


async def test_cases_of_one_matter(clients, received, another, third) -> None:
    await received.do("hotline", "caseJoinMatter", **{"with": another.id})
    matter = (await received.read("matter { id }"))["matter"]["id"]
    assert set(await found(clients.hotline, matter=matter)) == {received.id, another.id}


async def test_a_matter_that_is_none(clients) -> None:
    told = await clients.hotline.send(CASES, filter={"matter": "no id"})
    assert told["errors"][0]["extensions"]["code"] == "UNKNOWN_MATTER"
