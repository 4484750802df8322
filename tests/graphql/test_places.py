"""Where an appeal is: its district, and its point on the map."""

OPENING = {
    "title": "路灯不亮",
    "text": "楼前的路灯不亮。",
    "reporter": {"phone": "13900000001"},
    "channel": "HOTLINE",
    "nature": "HELP",
}
WHERE = "query($id: ID!) { case(id: $id) { district { code } location { latitude longitude } } }"
IN_DISTRICT = """
query($district: String!) { cases(filter: {district: $district}) { edges { node { id } } } }
"""


async def opened(clients, **where: object) -> str:
    id: str = (await clients.hotline.act("caseOpen", **OPENING | where))["case"]["id"]
    return id


async def where(clients, case: str) -> dict:
    told: dict = (await clients.hotline.ask(WHERE, id=case))["case"]
    return told


async def test_an_appeal_is_where_it_was_said_to_be(clients) -> None:
    point = {"latitude": 36.6231, "longitude": 101.7649}
    case = await opened(clients, district="chengxi", location=point)
    assert await where(clients, case) == {"district": {"code": "chengxi"}, "location": point}


async def test_nobody_said_where_it_is(clients) -> None:
    assert await where(clients, await opened(clients)) == {"district": None, "location": None}


async def test_a_list_shows_the_cases_of_a_district(clients) -> None:
    case = await opened(clients, place="城北区小桥大街")
    await opened(clients, place="城东区东关大街")
    edges = (await clients.hotline.ask(IN_DISTRICT, district="chengbei"))["cases"]["edges"]
    assert [edge["node"]["id"] for edge in edges] == [case]


async def test_the_city_lists_its_districts(clients) -> None:
    told = await clients.hotline.ask("{ districts { code residents } }")
    assert {"code": "datong", "residents": 403_368} in told["districts"]
    assert len(told["districts"]) == 7
