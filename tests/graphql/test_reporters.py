"""Reporters over GraphQL: masked for whoever may see the case, whole for a reason."""

import pytest
from tests.graphql.clients.registering import registered

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
WORDS = """
query($id: ID!) {
  node(id: $id) { ... on Case {
    number title text place location { latitude }
    events { ... on Commented { text } } likelySame { case { id } }
  } }
}
"""
REVEAL = """
mutation($input: ReporterRevealInput!) {
  reporterReveal(input: $input) { reporter { name phone address } problems { code message } }
}
"""
ERASE = """
mutation($input: ReporterEraseInput!) {
  reporterErase(input: $input) { case { id reporter { name } title } problems { code } }
}
"""


@pytest.fixture
async def case(clients) -> str:
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.do("caseDispatch", case=case)
    return case


async def reveal(client, case: str, reason: str = "需上门核实") -> dict:
    return (await client.ask(REVEAL, input={"case": case, "reason": reason}))["reporterReveal"]


async def erase(client, case: str, reason: str = "本人申请", **more: object) -> dict:
    input = {"case": case, "reason": reason} | more
    return (await client.ask(ERASE, input=input))["reporterErase"]


async def test_whoever_may_see_the_case_sees_its_reporter_masked(clients, case) -> None:
    shown = (await clients.at("party_secretary", "s", "housing").ask(SHOWN, id=case))["node"]
    assert shown["reporter"] == {"name": "张**", "phone": "138****0001", "address": "城西区****"}


async def test_what_nobody_told_is_null(clients) -> None:
    opened = await clients.hotline.act("caseOpen", **OPENING | {"reporter": {}})
    shown = (await clients.hotline.ask(SHOWN, id=opened["case"]["id"]))["node"]
    assert shown["reporter"] == {"name": None, "phone": None, "address": None}


async def test_who_handles_it_is_told_the_whole(clients, case) -> None:
    told = await reveal(clients.at("handler", "handler", *UNIT), case)
    assert told == {
        "reporter": {"name": NAME, "phone": PHONE, "address": ADDRESS},
        "problems": [],
    }


@pytest.mark.parametrize(
    ("who", "code"),
    [
        (("leader_in_charge", "boss", "housing"), "NOT_ALLOWED"),
        (("transfer_office", "stranger", "education"), "UNKNOWN_CASE"),
        (("data_officer", "officer"), "UNKNOWN_CASE"),
    ],
)
async def test_others_are_told_nothing(clients, case, who, code) -> None:
    told = await reveal(clients.at(*who), case)
    assert (told["reporter"], told["problems"][0]["code"]) == (None, code)


async def test_a_client_is_told_nothing(clients, case) -> None:
    told = await reveal(clients.client("partner"), case)
    assert (told["reporter"], told["problems"][0]["code"]) == (None, "NOT_ALLOWED")


@pytest.mark.parametrize(("personal", "shown"), [(True, "张**"), (False, None)])
async def test_a_client_sees_who_it_is_not_even_masked_unless_it_reads_personal_data(
    clients, case, personal, shown
) -> None:
    patrol = await registered(clients.at("administrator", "admin"), readsPersonal=personal)
    told = (await patrol.ask(SHOWN, id=case))["node"]["reporter"]
    assert (told["name"], told["phone"] is None) == (shown, not personal)


async def test_the_id_of_something_else_is_no_case(clients, case) -> None:
    told = await reveal(clients.hotline, "VG9waWM6MQ==")
    assert told["problems"][0]["code"] == "UNKNOWN_CASE"


async def test_an_erased_reporter_is_null_and_so_are_the_words(clients, case) -> None:
    await clients.hotline.do("caseComment", case=case, text="来电人在五四大街等候。")
    told = await erase(clients.hotline, case)
    assert told == {"case": {"id": case, "reporter": None, "title": None}, "problems": []}
    left = (await clients.hotline.ask(WORDS, id=case))["node"]
    assert (left["title"], left["text"], left["place"], left["location"]) == (None,) * 4
    assert (left["likelySame"], left["events"][-1]) == ([], {"text": None})
    assert left["number"]


async def test_lists_and_the_ledger_go_on(clients, case) -> None:
    await erase(clients.hotline, case)
    listed = await clients.hotline.ask(
        "{ cases(first: 5) { totalCount edges { node { id title reporter { name } } } }"
        " ledger(first: 5) { edges { node { number } } } }"
    )
    [edge] = listed["cases"]["edges"]
    assert edge["node"] == {"id": case, "title": None, "reporter": None}
    assert len(listed["ledger"]["edges"]) == 1


async def test_the_data_officer_erases_and_sees_no_case(clients, case) -> None:
    officer = clients.at("data_officer", "officer")
    assert await erase(officer, case) == {"case": None, "problems": []}
    assert (await officer.ask(SHOWN, id=case))["node"] is None
    assert (await clients.hotline.ask(SHOWN, id=case))["node"]["reporter"] is None


async def test_a_refusal_of_an_erasure_erases_nothing(clients, case) -> None:
    told = await erase(clients.at("unit_head", "head", *UNIT), case)
    assert [problem["code"] for problem in told["problems"]] == ["NOT_ALLOWED"]
    assert (await clients.hotline.ask(SHOWN, id=case))["node"]["reporter"] is not None
