"""Works that the construction bureau has done are added up."""

from tests.graphql.parts.conftest import SPRING, opened

BRIDGE = {"kind": "LIGHTING", "cableMetres": 100, "lamps": 3, "remark": "天桥路灯已安装。"}
LANE = {"kind": "LIGHTING", "cableMetres": 50, "lamps": 2}
CROSSING = {"kind": "CROSSING", "crossings": 1}


async def test_what_was_done_adds_up_over_all_cases(clients, morning) -> None:
    for works in ((BRIDGE,), (LANE, CROSSING)):
        await done(clients, *works)
    query = (
        "query($p: Period!) { construction { cableLaid(period: $p) { amount }"
        " lampsFitted(period: $p) { amount } worksByKind(period: $p) { about amount } } }"
    )
    told = (await clients.hotline.ask(query, p=SPRING))["construction"]
    assert told["cableLaid"] == [{"amount": "150"}]
    assert told["lampsFitted"] == [{"amount": "5"}]
    assert told["worksByKind"] == [
        {"about": "lighting", "amount": "2"},
        {"about": "crossing", "amount": "1"},
    ]


async def test_the_works_of_a_case_are_told_one_by_one(clients, morning) -> None:
    id = await done(clients, BRIDGE, CROSSING)
    query = "query($id: ID!) { case(id: $id) { construction { works { number kind remark } } } }"
    told = (await clients.hotline.ask(query, id=id))["case"]["construction"]
    assert told["works"] == [
        {"number": 1, "kind": "LIGHTING", "remark": BRIDGE["remark"]},
        {"number": 2, "kind": "CROSSING", "remark": None},
    ]


async def done(clients, *works: dict) -> str:
    """A case for which these works were done."""
    desk = await opened(clients, nature="HELP", category="construction.street_lamps")
    head = clients.at("unit_head", "head", "construction", "municipal_facilities")
    await head.do("caseSignFor", case=desk.id)
    for work in works:
        await head.do("constructionWorksRecord", case=desk.id, **work)
    return desk.id
