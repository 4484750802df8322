"""Early warnings over GraphQL."""

import pytest

from yousu.early_warnings import warn_some

WARNINGS = """
query($bureau: String, $first: Int!, $after: String) {
  earlyWarnings(bureau: $bureau, first: $first, after: $after) {
    edges { cursor node {
      id rule title { zh } people bureau { code } issuedAt
      matter { cases { edges { node { id } } } } supervisedCase { id }
    } }
    pageInfo { hasNextPage endCursor }
  }
}
"""
OPENING = {
    "title": "食堂饭菜变质",
    "text": "孩子吃了食堂的饭肚子疼。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "education.campus_food_safety",
}


async def raise_matter(city, client) -> list[str]:
    """Six people raise one matter; gives their cases."""
    cases: list[str] = []
    for person in range(6):
        reporter = {"phone": f"1380000{person:04}"}
        case = (await client.act("caseOpen", **OPENING, reporter=reporter))["case"]["id"]
        await client.act("caseDispatch", case=case)
        if cases:
            await client.act("caseJoinMatter", **{"case": case, "with": cases[0]})
        cases.append(case)
    while await warn_some(city):
        pass
    return cases


@pytest.fixture
async def cases(city, clients) -> list[str]:
    return await raise_matter(city, clients.hotline)


async def page(client, **more: object) -> dict:
    return (await client.ask(WARNINGS, **{"first": 10} | more))["earlyWarnings"]


async def test_a_warning_tells_of_its_matter(clients, cases) -> None:
    [edge] = (await page(clients.hotline))["edges"]
    warning = edge["node"]
    of_the_matter = {one["node"]["id"] for one in warning["matter"]["cases"]["edges"]}
    assert (warning["people"], warning["title"]["zh"]) == (6, "群体诉求预警")
    assert (of_the_matter, warning["supervisedCase"]["id"]) == (set(cases), cases[0])


async def test_pages_follow_one_another(city, clients, cases) -> None:
    await raise_matter(city, clients.hotline)
    first = await page(clients.hotline, first=1)
    second = await page(clients.hotline, first=1, after=first["pageInfo"]["endCursor"])
    assert (first["pageInfo"]["hasNextPage"], second["pageInfo"]["hasNextPage"]) == (True, False)
    assert first["edges"][0]["node"]["id"] != second["edges"][0]["node"]["id"]


async def test_a_bureau_sees_its_own(clients, cases) -> None:
    own = clients.at("leader_in_charge", "leader", "education")
    assert len((await page(own))["edges"]) == 1


async def test_another_bureau_sees_none(clients, cases) -> None:
    other = clients.at("leader_in_charge", "leader", "housing")
    assert (await page(other))["edges"] == []


async def test_another_bureau_may_not_ask_for_them(clients, cases) -> None:
    other = clients.at("leader_in_charge", "leader", "housing")
    told = await other.send(WARNINGS, first=10, bureau="education")
    assert told["errors"][0]["extensions"]["code"] == "NOT_ALLOWED"


async def test_a_warning_is_found_by_its_id(clients, cases) -> None:
    [edge] = (await page(clients.hotline))["edges"]
    document = "query($id: ID!) { node(id: $id) { ... on EarlyWarning { people } } }"
    assert (await clients.hotline.ask(document, id=edge["node"]["id"]))["node"] == {"people": 6}


async def test_a_case_tells_the_warnings_that_it_is_under(clients, cases) -> None:
    document = (
        "query($id: ID!) { case(id: $id) { earlyWarnings { rule people at bureau"
        " warning { people } supervision { post } } } }"
    )
    told = [await clients.hotline.ask(document, id=id) for id in cases[:2]]
    [first], [second] = [one["case"]["earlyWarnings"] for one in told]
    assert (first["supervision"], second["supervision"]) == ({"post": "leader_in_charge"}, None)
    assert second["warning"] == {"people": 6}


async def test_another_thing_s_id_is_no_warning(clients, cases) -> None:
    leader = clients.at("leader_in_charge", "leader", "education")
    on = {"case": cases[0], "warning": cases[0], "text": "已约谈食堂。"}
    payload = await leader.act("caseAcknowledgeWarning", **on)
    assert [problem["code"] for problem in payload["problems"]] == ["UNKNOWN_WARNING"]


LIFE = """query($states: [WarningState!]) { earlyWarnings(states: $states) { edges { node {
  id state acknowledgedAt measuresTaken endedAt ground
  cases { edges { node { id earlyWarnings { state } } } }
  carrier { id earlyWarnings { state carries measures { text person } ground } }
} } } }"""


async def lives(client, *states: str) -> list[dict]:
    told = await client.ask(LIFE, states=list(states) or None)
    return [edge["node"] for edge in told["earlyWarnings"]["edges"]]


async def test_a_warning_is_seen_to_over_graphql(clients, cases) -> None:
    [issued] = await lives(clients.hotline, "ISSUED")
    leader = clients.at("leader_in_charge", "leader", "education")
    on = {"case": issued["carrier"]["id"], "warning": issued["id"], "text": "已约谈食堂。"}

    await leader.do("caseAcknowledgeWarning", **on)
    await leader.do("caseRecordWarningMeasure", **on)
    await leader.do("caseEndWarning", **on, ground="SOLVED")

    [ended] = await lives(clients.hotline, "ENDED")
    assert (ended["ground"], ended["measuresTaken"]) == ("SOLVED", 1)
    [told] = ended["carrier"]["earlyWarnings"]
    assert told["measures"] == [{"text": "已约谈食堂。", "person": "leader"}]
    assert await lives(clients.hotline, "ISSUED", "ACKNOWLEDGED", "MEASURES") == []
    under = [edge["node"] for edge in ended["cases"]["edges"]]
    assert {case["id"] for case in under} == set(cases)
    assert {case["earlyWarnings"][0]["state"] for case in under} == {"ENDED"}


async def test_another_bureau_s_leader_may_not(clients, cases) -> None:
    [issued] = await lives(clients.hotline)
    stranger = clients.at("leader_in_charge", "leader", "housing")
    on = {"case": issued["carrier"]["id"], "warning": issued["id"], "text": "与我局无关。"}
    payload = await stranger.act("caseAcknowledgeWarning", **on)
    assert [problem["code"] for problem in payload["problems"]] == ["UNKNOWN_CASE"]
