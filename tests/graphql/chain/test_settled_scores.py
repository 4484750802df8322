"""Scores are settled; an appeal that is granted later gives a new edition with its trace."""

from asyncio import gather
from typing import Any

import pytest
from tests.graphql.chain.april import on_the

MARCH = {"first": "2024-03-01", "last": "2024-03-31"}
WANTED = {"bureau": "housing", "by": "UNIT", "period": MARCH, "reason": "三月考核"}
EDITION = """
{ number settledBy reason digest
  appraisal { scores { subject score parts { value { code cases { edges { node { id } } } } } } }
  changes { subject scoreBefore scoreAfter rankBefore rankAfter
            causes { kind line application measure valueBefore valueAfter case { id } } } }
"""
SETTLE = f"""
mutation($input: AppraisalSettleInput!) {{
  appraisalSettle(input: $input) {{ edition {EDITION} problems {{ code message }} }}
}}
"""
EDITIONS = f"""
query($period: Period!, $by: AppraisalSubject! = UNIT) {{
  appraisalEditions(bureau: "housing", period: $period, by: $by) {EDITION}
}}
"""


async def settle(client: Any, **more: object) -> dict[str, Any]:
    told = await client.ask(SETTLE, input=WANTED | more)
    payload: dict[str, Any] = told["appraisalSettle"]
    return payload


async def edition(client: Any, **more: object) -> dict[str, Any]:
    payload = await settle(client, **more)
    assert payload["problems"] == []
    found: dict[str, Any] = payload["edition"]
    return found


async def editions(client: Any, **variables: object) -> list[dict[str, Any]]:
    found = await client.ask(EDITIONS, period=MARCH, **variables)
    told: list[dict[str, Any]] = found["appraisalEditions"]
    return told


def score(found: dict[str, Any]) -> str:
    [one] = found["appraisal"]["scores"]
    told: str = one["score"]
    return told


async def test_the_first_edition_says_who_settled_it_and_why(marked, clients) -> None:
    found = await edition(clients.hotline)
    assert (found["number"], found["settledBy"], found["reason"]) == (1, "operator", "三月考核")
    assert (score(found), found["changes"], len(found["digest"])) == ("97.00", [], 64)


async def test_settled_again_with_nothing_changed_it_stands(marked, clients) -> None:
    first = await edition(clients.hotline)
    assert await edition(clients.hotline, reason="再定一次") == first
    assert await editions(clients.hotline) == [first]


async def test_an_appeal_granted_later_gives_a_new_edition_with_its_trace(marked, clients) -> None:
    await edition(clients.hotline)
    await marked.appeal()
    found = await edition(clients.hotline, reason="申诉成立")
    [change] = found["changes"]
    [cause] = change["causes"]
    assert (found["number"], score(found)) == (2, "100.00")
    assert (change["scoreBefore"], change["scoreAfter"]) == ("97.00", "100.00")
    assert (cause["kind"], cause["case"]) == ("ANNULLED", {"id": marked.id})
    assert cause["application"] == await marked.application()


async def test_the_edition_before_stands_as_it_was(marked, clients) -> None:
    first = await edition(clients.hotline)
    await marked.appeal()
    second = await edition(clients.hotline)
    assert await editions(clients.hotline) == [second, first]


async def test_an_exclusion_granted_later_names_the_measures_that_it_changed(
    counted, clients
) -> None:
    await edition(clients.hotline)
    await counted.do(
        "handler", "caseApplyForExclusion", ground="UNTRUE", text="不实。", evidence="证明"
    )
    await counted.grant()
    [change] = (await edition(clients.hotline))["changes"]
    excluded, *measures = change["causes"]
    assert (excluded["kind"], excluded["application"]) == ("EXCLUDED", await counted.application())
    on_time = next(one for one in measures if one["measure"] == "on_time_assessed")
    assert (float(on_time["valueBefore"]), on_time["valueAfter"]) == (1, None)


async def test_what_is_behind_a_settled_figure_is_what_was_known_then(
    counted, clients, city
) -> None:
    await edition(clients.hotline)
    await on_the(city, 4, 2)
    await counted.do(
        "handler", "caseApplyForExclusion", ground="UNTRUE", text="不实。", evidence="证明"
    )
    await counted.grant()
    [first] = await editions(clients.hotline)
    [parts] = [one["parts"] for one in first["appraisal"]["scores"]]
    cases = [edge["node"]["id"] for edge in parts[1]["value"]["cases"]["edges"]]
    assert cases == [counted.id]


async def test_units_and_people_are_settled_apart(marked, clients) -> None:
    await edition(clients.hotline)
    assert await editions(clients.hotline, by="PERSON") == []


async def test_a_person_reads_their_own_settled_score_alone(marked, clients) -> None:
    await edition(clients.hotline, by="PERSON")
    at = ("housing", "property_management")
    [own] = await editions(clients.at("handler", "handler", *at), by="PERSON")
    [others] = await editions(clients.at("handler", "colleague", *at), by="PERSON")
    assert (score(own), others["appraisal"]["scores"]) == ("97.00", [])


async def test_a_change_in_another_s_score_is_not_told(marked, clients) -> None:
    await edition(clients.hotline, by="PERSON")
    await marked.appeal()
    await edition(clients.hotline, by="PERSON")
    colleague = clients.at("handler", "colleague", "housing", "property_management")
    assert [one["changes"] for one in await editions(colleague, by="PERSON")] == [[], []]


@pytest.mark.parametrize("post", ["supervision_office", "leader_in_charge"])
async def test_others_who_may_settle(marked, clients, post) -> None:
    assert (await settle(marked.who(post)))["problems"] == []


@pytest.mark.parametrize("post", ["handler", "unit_head", "petition_office", "party_secretary"])
async def test_nobody_else_in_the_bureau_settles(marked, clients, post) -> None:
    payload = await settle(marked.who(post))
    assert [problem["code"] for problem in payload["problems"]] == ["NOT_ALLOWED"]
    assert await editions(clients.hotline) == []


async def test_another_bureau_s_leader_does_not_settle(marked, clients) -> None:
    payload = await settle(clients.at("leader_in_charge", "leader", "education"))
    assert [problem["code"] for problem in payload["problems"]] == ["NOT_ALLOWED"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"reason": " "}, "TEXT_MISSING"),
        ({"bureau": "parks"}, "INVALID_INPUT"),
        ({"period": {"first": "2024-04-01", "last": "2024-04-30"}}, "PERIOD_NOT_OVER"),
    ],
)
async def test_what_can_not_be_settled(counted, clients, wrong, code) -> None:
    payload = await settle(clients.hotline, **wrong)
    assert payload["edition"] is None
    assert [problem["code"] for problem in payload["problems"]] == [code]


async def test_a_stranger_settles_nothing(clients) -> None:
    told = await clients.stranger.send(SETTLE, input=WANTED)
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_two_who_settle_at_once_make_one_edition(marked, clients) -> None:
    # Both find a connection open, so that neither is done before the other begins.
    await gather(editions(clients.hotline), editions(clients.hotline))
    one, other = await gather(edition(clients.hotline), edition(clients.hotline))
    assert one == other
    assert len(await editions(clients.hotline)) == 1


async def test_scores_that_are_settled_again_by_the_same_act_are_the_first_edition(
    marked, clients
) -> None:
    first = await edition(clients.hotline, key="a")
    await marked.appeal()
    assert await edition(clients.hotline, key="a") == first
    assert await editions(clients.hotline) == [first]


async def test_callers_at_once_settle_once_for_a_key(marked, clients) -> None:
    told = await gather(*(edition(clients.hotline, key="a") for _ in range(3)))
    assert await editions(clients.hotline) == told[:1]


async def test_other_scores_are_not_settled_for_the_same_key(marked, clients) -> None:
    await edition(clients.hotline, key="a")
    [problem] = (await settle(clients.hotline, by="PERSON", key="a"))["problems"]
    assert problem["code"] == "KEY_REUSED"
