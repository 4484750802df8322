"""The register over all cases: what is held against units and persons."""

from typing import Any

import pytest

GROUND = {"ground": "PERFUNCTORY", "rule": "第三条", "text": "敷衍了事。"}
LINES = """query($filter: RegisterFilter, $first: Int! = 20, $after: String) {
  register(filter: $filter, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { kind bureau unit person points rule post settledAt case { id } } } } }"""
TOTALS = "{ registerTotals { bureau unit kind count settled points } }"


async def lines(client: Any, **variables: object) -> list[dict[str, Any]]:
    found = (await client.ask(LINES, **variables))["register"]["edges"]
    return [edge["node"] for edge in found]


@pytest.fixture
async def marked(handled):
    """A case whose handler was given a mark, and whose unit must answer."""
    await handled.do("petition_office", "caseGiveMark", person="handler", points=3, **GROUND)
    await handled.do("leader_in_charge", "caseIssueSupervision", text="说明情况。")
    return handled


async def test_it_lists_what_is_held_against_whom_by_which_post(marked, clients) -> None:
    [_, mark] = await lines(clients.hotline)
    assert mark == {
        "kind": "MARK",
        "bureau": "housing",
        "unit": "property_management",
        "person": "handler",
        "points": 3,
        "rule": "第三条",
        "post": "petition_office",
        "settledAt": None,
        "case": {"id": marked.id},
    }


async def test_a_supervision_order_is_settled_by_its_answer(marked, clients) -> None:
    id = (await marked.read("supervisions { id }"))["supervisions"][0]["id"]
    await marked.do("unit_head", "caseAnswerSupervision", supervision=id, text="已整改。")
    [supervision, _] = await lines(clients.hotline)
    assert (supervision["kind"], supervision["settledAt"] is not None) == ("SUPERVISION", True)


async def test_an_annulled_mark_costs_no_points(marked, clients) -> None:
    entry = (await marked.read("register { id }"))["register"][0]["id"]
    await marked.do("unit_head", "caseAppealAppraisal", entry=entry, text="已按时联系。")
    for post in ("leader_in_charge", "hotline"):
        application = await marked.application()
        await marked.do(post, "caseDecide", application=application, grant=True)
    totals = (await clients.hotline.ask(TOTALS))["registerTotals"]
    assert {
        "bureau": "housing",
        "unit": "property_management",
        "kind": "MARK",
        "count": 1,
        "settled": 1,
        "points": 0,
    } in totals


async def test_a_return_is_counted_for_its_unit(dispatched, clients) -> None:
    await dispatched.do("unit_head", "caseReturn", reason="WRONG_UNIT", text="不属本科室。")
    application = await dispatched.application()
    await dispatched.do("hotline", "caseDecide", application=application, grant=True)
    [back] = await lines(clients.hotline, filter={"kinds": ["RETURN"]})
    assert (back["unit"], back["person"]) == ("property_management", "unit_head")


async def test_a_refused_application_is_counted(handled, clients) -> None:
    await handled.do("handler", "caseRequestExtension", workingDays=2, text="等配件。")
    application = await handled.application()
    await handled.do(
        "leader_in_charge", "caseDecide", application=application, grant=False, text="不同意。"
    )
    [refusal] = await lines(clients.hotline, filter={"kinds": ["REFUSAL"]})
    assert (refusal["rule"], refusal["post"]) == ("extension", "leader_in_charge")


async def test_it_is_read_person_by_person(marked, clients) -> None:
    found = await lines(clients.hotline, filter={"person": "nobody"})
    assert found == []


async def test_a_page_leads_to_the_next(marked, clients) -> None:
    first = (await clients.hotline.ask(LINES, first=1))["register"]
    rest = await lines(clients.hotline, after=first["pageInfo"]["endCursor"])
    kinds = [first["edges"][0]["node"]["kind"], *(line["kind"] for line in rest)]
    assert (first["pageInfo"]["hasNextPage"], kinds) == (True, ["SUPERVISION", "MARK"])


async def test_another_bureau_sees_nothing_of_it(marked, clients) -> None:
    stranger = clients.at("leader_in_charge", "someone", "education")
    assert await lines(stranger) == []
