"""A dispute is mediated step by step, and the rate of success is counted."""

from itertools import pairwise, product

import pytest
from tests.graphql.parts.conftest import SPRING, Desk, opened

DISPUTE = {"nature": "HELP", "category": "justice.neighbours_disputes"}
WAYS = (("SCREENED", "MEDIATING", "AGREED"), ("SCREENED", "MEDIATING", "FAILED"))
STAGES = ("SCREENED", "MEDIATING", "AGREED", "FAILED")
POSSIBLE = {step for way in WAYS for step in pairwise((None, *way))} | {(s, s) for s in STAGES}
TO: dict[str | None, tuple[str, ...]] = {None: ()} | {way[-1]: way for way in WAYS}
TO |= {"SCREENED": ("SCREENED",), "MEDIATING": ("SCREENED", "MEDIATING")}


async def dispute(clients) -> Desk:
    """A dispute that the mediation centre has signed for."""
    desk = await opened(clients, **DISPUTE)
    await head(desk).do("caseSignFor", case=desk.id)
    return desk


def head(desk: Desk):
    return desk.clients.at("unit_head", "head", "justice", "mediation")


async def mediate(desk: Desk, *stages: str) -> list[str]:
    """Records one stage after another; the codes of the last one's problems."""
    problems: list[str] = []
    for stage in stages:
        payload = await head(desk).act(
            "justiceMediationRecord", case=desk.id, stage=stage, level="TOWN"
        )
        problems = [problem["code"] for problem in payload["problems"]]
    return problems


@pytest.mark.parametrize(("before", "wanted"), [*product((None, *STAGES), STAGES)])
async def test_a_mediation_goes_one_way(clients, morning, before, wanted) -> None:
    desk = await dispute(clients)
    assert await mediate(desk, *TO[before]) == []
    told = [] if (before, wanted) in POSSIBLE else ["REFUSED_BY_BUREAU"]
    assert await mediate(desk, wanted) == told


async def test_a_dispute_that_was_taken_in_is_not_offered_to_another_bureau(
    clients, morning
) -> None:
    desk = await dispute(clients)
    await mediate(desk, "SCREENED")
    payload = await head(desk).act(
        "caseOfferHandOver", case=desk.id, bureau="housing", unit="title_deeds", text="转办。"
    )
    assert [problem["code"] for problem in payload["problems"]] == ["REFUSED_BY_BUREAU"]


async def test_the_rate_of_success_is_of_those_that_came_to_an_end(clients, morning) -> None:
    for stages in (WAYS[0], WAYS[0], WAYS[0], WAYS[1], ("SCREENED",)):
        await mediate(await dispute(clients), *stages)
    assert await success(clients) == {"numerator": "3", "denominator": "4", "value": "0.750000"}


async def test_the_rate_of_success_of_no_mediation_is_no_number(clients, morning) -> None:
    await mediate(await dispute(clients), "SCREENED")
    assert await success(clients) == {"numerator": "0", "denominator": "0", "value": None}


async def success(clients) -> dict:
    query = """query($p: Period!) { metrics(measures: ["justice_mediation_success"], period: $p) {
      total { values { numerator denominator value } }
    } }"""
    [value] = (await clients.hotline.ask(query, p=SPRING))["metrics"]["total"]["values"]
    return value
