"""Reporters over GraphQL: masked for whoever may see the case."""

import pytest
from tests.graphql.test_integration_clients import registered

NAME, PHONE, ADDRESS = "张三丰", "13800000001", "西宁市城西区五四大街1号"
OPENING = {
    "title": "电梯停运",
    "text": "18层的楼只有一部电梯，已停四天。",
    "place": "五四大街1号",
    "reporter": {"name": NAME, "phone": PHONE, "address": ADDRESS},
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "housing.property_management",
}
UNIT = ("housing", "property_management")
SHOWN = "query($id: ID!) { node(id: $id) { ... on Case { reporter { name phone address } } } }"


@pytest.fixture
async def case(clients) -> str:
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.do("caseDispatch", case=case)
    return case


async def test_whoever_may_see_the_case_sees_its_reporter_masked(clients, case) -> None:
    shown = (await clients.at("party_secretary", "s", "housing").ask(SHOWN, id=case))["node"]
    assert shown["reporter"] == {"name": "张**", "phone": "138****0001", "address": "城西区****"}


async def test_what_nobody_told_is_null(clients) -> None:
    opened = await clients.hotline.act("caseOpen", **OPENING | {"reporter": {}})
    shown = (await clients.hotline.ask(SHOWN, id=opened["case"]["id"]))["node"]
    assert shown["reporter"] == {"name": None, "phone": None, "address": None}


@pytest.mark.parametrize(("personal", "shown"), [(True, "张**"), (False, None)])
async def test_a_client_sees_who_it_is_not_even_masked_unless_it_reads_personal_data(
    clients, case, personal, shown
) -> None:
    patrol = await registered(clients.at("administrator", "admin"), readsPersonal=personal)
    told = (await patrol.ask(SHOWN, id=case))["node"]["reporter"]
    assert (told["name"], told["phone"] is None) == (shown, not personal)
