"""By what units and people are scored is set without code: by the city, or by a bureau for
itself, from a day on."""

from typing import Any

import pytest
from tests.graphql.chain.april import on_the

RATE = {"floor": "0", "target": "1"}
ON_TIME = {"measure": "on_time_assessed", "weight": "100"} | RATE
STRICT = {"parts": [ON_TIME], "deductions": [{"kind": "MARK", "points": "30"}], "fewestCases": 1}
SET = """
mutation($input: AppraisalSchemeSetInput!) {
  appraisalSchemeSet(input: $input) {
    scheme { version bureau parts { measure weight } }
    problems { code message }
  }
}
"""
SCHEME = """
query($bureau: String, $day: Date) {
  appraisalScheme(bureau: $bureau, day: $day) {
    version bureau effectiveFrom
    parts { measure weight scale { floor target } }
    adjustments { measure points } deductions { kind points } fewestCases
    changes { setBy reason takenBack effectiveFrom scheme { fewestCases } }
  }
}
"""
SCORES = """
query($first: Date!, $last: Date!) {
  appraisal(bureau: "housing", period: {first: $first, last: $last}) {
    scheme { version } scores { score rank } } }
"""


@pytest.fixture
def administrator(clients):
    return clients.at("administrator", "admin")


@pytest.fixture
def leader(clients):
    return clients.at("leader_in_charge", "leader", "housing")


async def set_scheme(client: Any, **more: object) -> dict[str, Any]:
    wanted = {"scheme": STRICT, "effectiveFrom": "2024-03-11", "reason": "三月办法"} | more
    payload: dict[str, Any] = (await client.ask(SET, input=wanted))["appraisalSchemeSet"]
    return payload


async def scheme(client: Any, **variables: object) -> dict[str, Any]:
    found: dict[str, Any] = (await client.ask(SCHEME, **variables))["appraisalScheme"]
    return found


def codes(payload: dict[str, Any]) -> list[str]:
    assert payload["scheme"] is None
    return [problem["code"] for problem in payload["problems"]]


async def test_where_nothing_was_set_the_program_s_holds(clients, morning) -> None:
    found = await scheme(clients.hotline, bureau="housing")
    assert (found["version"], found["bureau"], found["effectiveFrom"]) == (0, None, None)
    assert sum(float(part["weight"]) for part in found["parts"]) == 100


async def test_a_bureau_s_own_goes_before_the_city_s(administrator, leader, morning) -> None:
    await set_scheme(administrator)
    await set_scheme(leader, bureau="housing", scheme=STRICT | {"fewestCases": 2})
    assert (await scheme(leader, bureau="housing"))["fewestCases"] == 2
    assert (await scheme(leader, bureau="education"))["fewestCases"] == 1


async def test_it_holds_from_its_day_on(administrator, morning) -> None:
    await set_scheme(administrator, effectiveFrom="2024-04-01")
    assert (await scheme(administrator))["version"] == 0
    assert (await scheme(administrator, day="2024-04-01"))["fewestCases"] == 1


async def test_taken_back_the_city_s_holds_again(administrator, leader, morning) -> None:
    await set_scheme(administrator)
    await set_scheme(leader, bureau="housing")
    payload = await set_scheme(leader, bureau="housing", scheme=None)
    assert (payload["scheme"]["bureau"], payload["problems"]) == (None, [])


async def test_the_history_says_who_set_it_and_why(administrator, morning) -> None:
    await set_scheme(administrator)
    await set_scheme(administrator, scheme=None, reason="撤回")
    changes = (await scheme(administrator))["changes"]
    assert [(one["setBy"], one["reason"], one["takenBack"]) for one in changes] == [
        ("admin", "撤回", True),
        ("admin", "三月办法", False),
    ]
    assert [one["scheme"] for one in changes] == [None, {"fewestCases": 1}]


async def test_a_period_goes_by_the_scheme_of_its_first_day(marked, leader, city) -> None:
    """Set on 1 April, it counts for April and leaves March as it was."""
    version = (await set_scheme(leader, bureau="housing", effectiveFrom="2024-04-01"))["scheme"][
        "version"
    ]
    await on_the(city, 4, 2)
    march = await leader.ask(SCORES, first="2024-03-31", last="2024-04-01")
    april = await leader.ask(SCORES, first="2024-04-01", last="2024-04-01")
    told = [one["appraisal"]["scheme"]["version"] for one in (march, april)]
    assert told == [0, version]


async def test_a_scheme_changes_what_a_mark_costs(dispatched, leader, clients, city) -> None:
    await set_scheme(leader, bureau="housing")
    ground = {"ground": "PERFUNCTORY", "rule": "第三条", "text": "敷衍了事。"}
    await dispatched.do("unit_head", "caseSignFor")
    await dispatched.do("unit_head", "caseAssignHandler", handler="handler")
    await dispatched.do("handler", "caseSubmitReply", text="电梯已修复。")
    await dispatched.do("unit_head", "caseSignReply")
    await dispatched.do("leader_in_charge", "caseSignReply")
    await dispatched.do("petition_office", "caseGiveMark", person="handler", points=3, **ground)
    await on_the(city, 4, 1)
    found = await leader.ask(SCORES, first="2024-03-11", last="2024-03-31")
    assert found["appraisal"]["scores"] == [{"score": "70.00", "rank": 1}]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"scheme": {"parts": [ON_TIME | {"weight": "90"}]}}, "INVALID_INPUT"),
        ({"scheme": {"parts": [ON_TIME | {"measure": "mood"}]}}, "INVALID_INPUT"),
        ({"effectiveFrom": "2024-03-10"}, "SCHEME_TOO_EARLY"),
        ({"reason": ""}, "TEXT_MISSING"),
        ({"bureau": "parks"}, "INVALID_INPUT"),
    ],
)
async def test_what_can_not_be_set(administrator, morning, wrong, code) -> None:
    assert codes(await set_scheme(administrator, **wrong)) == [code]
    assert (await scheme(administrator))["version"] == 0


@pytest.mark.parametrize(
    ("post", "at", "bureau"),
    [
        ("hotline", None, None),
        ("leader_in_charge", "housing", None),
        ("leader_in_charge", "education", "housing"),
        ("party_secretary", "housing", "housing"),
    ],
)
async def test_nobody_else_sets_it(clients, morning, post, at, bureau) -> None:
    assert codes(await set_scheme(clients.at(post, "x", at), bureau=bureau)) == ["NOT_ALLOWED"]


async def test_a_stranger_sets_nothing(clients) -> None:
    wanted = {"effectiveFrom": "2024-03-11", "reason": "x"}
    told = await clients.stranger.send(SET, input=wanted)
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_a_scheme_that_is_set_again_by_the_same_act_is_set_once(
    administrator, morning, town
) -> None:
    first = await set_scheme(administrator, key="a")
    await town.advance(days=2)
    assert await set_scheme(administrator, key="a") == first
    assert len((await scheme(administrator, day="2024-03-11"))["changes"]) == 1


async def test_another_scheme_is_not_set_for_the_same_key(administrator, morning) -> None:
    await set_scheme(administrator, key="a")
    assert codes(await set_scheme(administrator, scheme=None, key="a")) == ["KEY_REUSED"]
