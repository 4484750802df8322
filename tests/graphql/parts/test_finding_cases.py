"""A bureau's cases are found by what was recorded of them."""

import pytest
from tests.graphql.parts.conftest import SENT, opened


@pytest.mark.parametrize(
    "filter",
    [
        "{complete: true}",
        "{pictures: [1, 2]}",
        '{place: "西关大街与长江路路口"}',
        "{pictures: 1, videos: 1}",
        '{capturedAt: "2024-03-10T12:00:00Z"}',
    ],
)
async def test_a_case_is_found_by_a_detail(proved, filter) -> None:
    assert await proved.found(f"(evidence: {filter})") == [proved.id]


@pytest.mark.parametrize(
    "filter", ["{complete: false}", "{missing: PLATE}", "{pictures: 1, videos: 2}"]
)
async def test_a_case_whose_detail_is_otherwise_is_not_found(proved, filter) -> None:
    assert await proved.found(f"(evidence: {filter})") == []


async def test_a_case_is_found_by_one_of_several_values(reported) -> None:
    await reported.do("handler", "trafficEvidenceRecord", pictures=1)
    assert await reported.found("(evidence: {missing: [PLATE, FINDING]})") == [reported.id]


async def test_an_empty_filter_finds_whatever_has_the_detail(proved) -> None:
    bare = await opened(proved.clients)
    assert await proved.found("(evidence: {})") == [proved.id]
    assert set(await proved.found("")) == {proved.id, bare.id}


async def test_details_are_asked_for_beside_the_rest(proved) -> None:
    assert await proved.found("(filter: {states: [CLOSED]}, evidence: {complete: true})") == []


async def test_a_detail_is_found_by_its_latest_recording(proved) -> None:
    await proved.do("handler", "trafficEvidenceRecord", **SENT | {"pictures": 5})
    assert await proved.found("(evidence: {pictures: 1})") == []
    assert await proved.found("(evidence: {pictures: 5})") == [proved.id]


async def test_another_bureau_s_people_find_none_of_it(proved) -> None:
    stranger = proved.clients.at("leader_in_charge", "leader", "housing")
    assert await proved.found("(evidence: {})", by=stranger) == []


async def test_a_list_shows_the_cases_that_it_is_about(proved) -> None:
    query = "{ traffic { confirmedViolations { totalCount edges { node { id } } } } }"
    before = await proved.clients.hotline.ask(query)
    await proved.do("evidence_reviewer", "trafficReviewRecord", finding="VIOLATION")
    after = await proved.clients.hotline.ask(query)
    assert before["traffic"]["confirmedViolations"]["totalCount"] == 0
    assert after["traffic"]["confirmedViolations"]["edges"] == [{"node": {"id": proved.id}}]


async def test_a_stranger_reads_nothing_of_a_bureau(clients) -> None:
    told = await clients.stranger.send("{ traffic { cases { totalCount } } }")
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
