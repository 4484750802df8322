"""A desk acts on several cases at once; each act is done or refused for itself."""

from typing import Any

import pytest
from tests.graphql.test_reading import open_titled

ACT = """
mutation($acts: [CaseActInput!]!) { casesAct(input: {acts: $acts}) {
  results { case { id state version matter { id } } problems { code message path } }
  problems { code path }
} }
"""


async def act(client, *acts: dict[str, Any]) -> dict[str, Any]:
    payload: dict[str, Any] = (await client.ask(ACT, acts=list(acts)))["casesAct"]
    return payload


def states(payload: dict[str, Any]) -> list[str | None]:
    return [one["case"] and one["case"]["state"] for one in payload["results"]]


def codes(payload: dict[str, Any]) -> list[list[str]]:
    return [[problem["code"] for problem in one["problems"]] for one in payload["results"]]


@pytest.fixture
async def three(clients) -> list[str]:
    return [await open_titled(clients, f"case {number}") for number in range(3)]


async def test_several_cases_are_dispatched_at_once(clients, three) -> None:
    payload = await act(clients.hotline, *({"dispatch": {"case": case}} for case in three))
    assert states(payload) == ["DISPATCHED"] * 3
    assert [one["case"]["id"] for one in payload["results"]] == three


async def test_an_act_that_is_refused_does_not_stop_the_others(clients, three) -> None:
    first, second, third = three
    payload = await act(
        clients.hotline,
        {"dispatch": {"case": first}},
        {"dispatch": {"case": second, "category": "no.such"}},
        {"close": {"case": third}},
        {"comment": {"case": third, "text": "再次来电。"}},
    )
    assert codes(payload) == [[], ["UNKNOWN_CATEGORY"], ["NOT_NOW"], []]
    assert states(payload) == ["DISPATCHED", None, None, "RECEIVED"]


async def test_a_problem_leads_to_its_act(clients, three) -> None:
    payload = await act(
        clients.hotline,
        {"comment": {"case": three[0], "text": " "}},
        {"close": {"case": three[1]}},
        {"signFor": {"case": three[2], "assignment": "nonsense"}},
    )
    assert [one["problems"][0]["path"] for one in payload["results"]] == [
        ["input", "acts", "0", "comment", "text"],
        ["input", "acts", "1", "close"],
        ["input", "acts", "2", "signFor", "assignment"],
    ]


async def test_acts_on_one_case_follow_one_another(clients, three) -> None:
    case = three[0]
    payload = await act(
        clients.hotline, {"dispatch": {"case": case}}, {"comment": {"case": case, "text": "加急。"}}
    )
    assert states(payload) == ["DISPATCHED", "DISPATCHED"]
    versions = [one["case"]["version"] for one in payload["results"]]
    assert versions[0] < versions[1]


async def test_cases_join_a_matter_among_other_acts(clients, three) -> None:
    first, second, third = three
    payload = await act(
        clients.hotline,
        {"comment": {"case": first, "text": "同一事项。"}},
        {"joinMatter": {"case": second, "with": first}},
        {"joinMatter": {"case": first, "with": first}},
        {"joinMatter": {"case": third, "with": first}},
        {"dispatch": {"case": third}},
    )
    assert codes(payload) == [[], [], ["SAME_CASE"], [], []]
    assert payload["results"][1]["case"]["matter"] == payload["results"][4]["case"]["matter"]


async def test_each_act_has_its_own_key(clients, three) -> None:
    acts = [{"comment": {"case": case, "text": "催办。", "key": case}} for case in three]
    before = await act(clients.hotline, *acts)
    again = await act(clients.hotline, *acts)
    assert again == before
    other = {"comment": {"case": three[0], "text": "别的话。", "key": three[0]}}
    assert codes(await act(clients.hotline, other, acts[1])) == [["KEY_REUSED"], []]


async def test_a_stale_version_is_refused_for_its_act_alone(clients, three) -> None:
    stale = {"comment": {"case": three[0], "text": "催办。", "version": 99}}
    fresh = {"comment": {"case": three[1], "text": "催办。", "version": 1}}
    assert codes(await act(clients.hotline, stale, fresh)) == [["STALE_VERSION"], []]


@pytest.mark.parametrize("count", [0, 101])
async def test_none_and_too_many_are_refused_whole(clients, three, count) -> None:
    payload = await act(clients.hotline, *[{"close": {"case": three[0]}}] * count)
    assert payload["problems"] == [{"code": "INVALID_INPUT", "path": ["input", "acts"]}]
    assert payload["results"] == []


THRICE = """
mutation($acts: [CaseActInput!]!) {
  one: casesAct(input: {acts: $acts}) { problems { code } }
  two: casesAct(input: {acts: $acts}) { problems { code } }
  three: casesAct(input: {acts: $acts}) { problems { code } }
}
"""


async def test_no_number_of_lists_gets_round_the_limit_of_acts(clients, three) -> None:
    told = await clients.hotline.send(THRICE, acts=[{"close": {"case": three[0]}}] * 70)
    [error] = told["errors"]
    assert error["extensions"]["code"] == "TOO_MUCH_ASKED"
    assert error["message"].startswith("The document has 210 acts, at most 200")


async def test_each_act_costs_as_if_it_were_asked_for_alone(clients, three) -> None:
    acts = [{"comment": {"case": case, "text": "催办。"}} for case in three]
    told = await clients.hotline.send(THRICE, acts=acts)
    assert told["extensions"]["cost"] == 3 * (1 + 3 + 3 * 2)


async def test_two_acts_in_one_place_are_no_act(clients, three) -> None:
    both = {"close": {"case": three[0]}, "comment": {"case": three[0], "text": "x"}}
    told = await clients.hotline.send(ACT, acts=[both])
    assert "exactly one" in told["errors"][0]["message"].lower()


async def test_a_bureau_acts_on_its_own_cases_only(clients, three) -> None:
    await act(clients.hotline, {"dispatch": {"case": three[0]}})
    leader = clients.at("leader_in_charge", "l", "housing")
    acts = [{"comment": {"case": case, "text": "请速办。"}} for case in three[:2]]
    assert codes(await act(leader, *acts)) == [[], ["UNKNOWN_CASE"]]
