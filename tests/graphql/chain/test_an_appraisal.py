"""A bureau's units and people are scored for March 2024, each score opened down to its parts."""

from typing import Any

import pytest
from tests.graphql.chain.april import on_the

MARCH = {"first": "2024-03-01", "last": "2024-03-31"}
VETO = {"ground": "FALSE_REPLY", "rule": "第九条", "text": "答复不实。"}
SCORES = """
query($bureau: String! = "housing", $period: Period!, $by: AppraisalSubject! = UNIT,
      $asOf: DateTime) {
  appraisal(bureau: $bureau, period: $period, by: $by, asOf: $asOf) {
    cutOff scheme { version }
    scores {
      subject title { zh } score rank tooFew cases
      parts { weight counted points tooFew
              value { code scope numerator denominator excluded value
                      cases(part: DENOMINATOR) { edges { node { id } } } } }
      adjustments { most points value { code } }
      heldAgainst { points line { kind person case { id } }
                    annulment { application at scoreBefore } }
      vetoes { line { kind } }
      exclusions { ground settledAt case { id } }
    }
  }
}
"""


async def scores(client: Any, **variables: object) -> list[dict[str, Any]]:
    asked = {"period": MARCH} | variables
    found: list[dict[str, Any]] = (await client.ask(SCORES, **asked))["appraisal"]["scores"]
    return found


async def score(client: Any, **variables: object) -> dict[str, Any]:
    """That of the one unit or person who has any."""
    [found] = await scores(client, **variables)
    return found


async def test_a_unit_that_did_all_in_time_has_full_marks(counted, clients) -> None:
    found = await score(clients.hotline)
    assert (found["subject"], found["score"]) == ("property_management", "100.00")
    assert found["title"]["zh"] == "物业管理科"
    earned = {part["value"]["code"]: part["points"] for part in found["parts"]}
    assert {code: float(points) for code, points in earned.items()} == {
        "sign_for_in_time_assessed": 10,
        "on_time_assessed": 25,
        "response_assessed": 10,
        "resolution_assessed": 30,
        "satisfaction_assessed": 25,
    }


async def test_each_measure_is_opened_down_to_its_cases(counted, clients) -> None:
    [_, on_time, *_] = (await score(clients.hotline))["parts"]
    told = on_time["value"]
    assert (told["numerator"], told["denominator"], told["scope"]) == ("1", "1", "ASSESSED")
    assert [edge["node"]["id"] for edge in told["cases"]["edges"]] == [counted.id]


async def test_one_case_is_too_few_for_a_rank(counted, clients) -> None:
    found = await score(clients.hotline)
    assert (found["cases"], found["tooFew"], found["rank"]) == ("1", True, None)


async def test_a_unit_whose_citizen_was_not_asked_is_scored_by_its_time(
    replied, clients, city
) -> None:
    await on_the(city, 4, 1)
    found = await score(clients.hotline)
    left_out = [part["value"]["code"] for part in found["parts"] if part["points"] is None]
    assert left_out == ["response_assessed", "resolution_assessed", "satisfaction_assessed"]
    assert found["score"] == "100.00"


async def test_a_mark_costs_its_points_and_is_shown_with_its_case(marked, clients) -> None:
    found = await score(clients.hotline)
    [held] = found["heldAgainst"]
    assert found["score"] == "97.00"
    assert (held["points"], held["line"]["kind"]) == ("3", "MARK")
    assert held["line"]["case"] == {"id": marked.id}


async def test_a_mark_is_its_person_s_too(marked, clients) -> None:
    found = await score(clients.hotline, by="PERSON")
    assert (found["subject"], found["title"], found["score"]) == ("handler", None, "97.00")


async def test_an_appeal_that_was_granted_gives_the_points_back_and_leaves_a_trace(
    marked, clients
) -> None:
    await marked.appeal()
    found = await score(clients.hotline)
    [held] = found["heldAgainst"]
    assert (found["score"], held["points"]) == ("100.00", "0")
    assert held["annulment"]["application"] == await marked.application()
    assert held["annulment"]["scoreBefore"] == "97.00"


async def test_what_was_known_before_the_appeal_can_still_be_asked(marked, clients, city) -> None:
    await on_the(city, 4, 3)
    await marked.appeal()
    before = await score(clients.hotline, asOf="2024-04-02T09:00:00+08:00")
    assert (before["score"], before["heldAgainst"][0]["annulment"]) == ("97.00", None)


async def test_a_veto_makes_the_score_nothing(closed, clients, city) -> None:
    await closed.do("party_secretary", "caseGiveVeto", person="handler", **VETO)
    await on_the(city, 4, 1)
    found = await score(clients.hotline)
    assert (found["score"], found["vetoes"]) == ("0.00", [{"line": {"kind": "VETO"}}])


async def test_an_order_that_is_left_out_is_shown_with_its_ground(counted, clients) -> None:
    await counted.do(
        "handler", "caseApplyForExclusion", ground="UNTRUE", text="不实。", evidence="证明"
    )
    await counted.grant()
    found = await score(clients.hotline)
    assert [part["value"]["excluded"] for part in found["parts"]] == ["1"] * 5
    assert found["score"] is None
    assert found["exclusions"] == [
        {"ground": "untrue", "settledAt": None, "case": {"id": counted.id}}
    ]


# --- who sees what


async def test_the_bureau_s_leader_sees_all_its_scores(marked, clients) -> None:
    leader = clients.at("leader_in_charge", "leader", "housing")
    assert [one["subject"] for one in await scores(leader, by="PERSON")] == ["handler"]


async def test_a_person_sees_their_own_score(marked, clients) -> None:
    handler = clients.at("handler", "handler", "housing", "property_management")
    assert [one["score"] for one in await scores(handler, by="PERSON")] == ["97.00"]


async def test_a_colleague_does_not_see_it(marked, clients) -> None:
    colleague = clients.at("handler", "colleague", "housing", "property_management")
    assert await scores(colleague, by="PERSON") == []


@pytest.mark.parametrize("by", ["UNIT", "PERSON"])
async def test_another_bureau_s_leader_sees_none(marked, clients, by) -> None:
    stranger = clients.at("leader_in_charge", "leader", "education")
    assert await scores(stranger, by=by) == []


async def test_a_stranger_is_asked_who_they_are(clients) -> None:
    told = await clients.stranger.send(SCORES, period=MARCH)
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"bureau": "parks"}, "UNKNOWN_BUREAU"),
        ({"period": {"first": "2024-03-02", "last": "2024-03-01"}}, "PERIOD_UPSIDE_DOWN"),
        ({"asOf": "2124-03-01T00:00:00+08:00"}, "INSTANT_TO_COME"),
    ],
)
async def test_what_can_not_be_asked(clients, morning, asked, code) -> None:
    told = await clients.hotline.send(SCORES, **{"period": MARCH} | asked)
    assert told["errors"][0]["extensions"]["code"] == code
