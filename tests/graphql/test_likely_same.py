"""Likely duplicates, as an operator and the bureaus are shown them."""

import pytest

LIFT = {
    "title": "电梯坏了",
    "text": "3号楼电梯坏了，老人上下楼困难。",
    "place": "阳光花园3号楼",
    "category": "housing.property_management",
}
NEIGHBOUR = LIFT | {"title": "电梯停运", "text": "物业不修电梯，我住18层。", "place": "阳光花园"}
MORE = {"reporter": {"phone": "13900000001"}, "channel": "HOTLINE", "nature": "COMPLAINT"}
OPEN = """mutation($input: CaseOpenInput!) {
  caseOpen(input: $input) {
    case {
      likelySame(first: 3) {
        case { id title } score reasons { sharedWords samePlace sameCategory daysApart }
      }
    }
  }
}"""
BEFORE = """query($input: LikelySameInput!, $first: Int = 5) {
  likelySame(input: $input, first: $first) { case { id } score reasons { sharedWords } }
}"""
OF_A_CASE = "query($id: ID!) { case(id: $id) { likelySame { case { id } } } }"


async def opened(clients, **fields: object) -> str:
    id: str = (await clients.hotline.act("caseOpen", **LIFT, **MORE, **fields))["case"]["id"]
    return id


async def test_a_case_that_is_opened_comes_with_those_like_it(clients) -> None:
    first = await opened(clients)
    told = await clients.hotline.ask(OPEN, input=NEIGHBOUR | MORE)
    [suggestion] = told["caseOpen"]["case"]["likelySame"]
    assert suggestion["case"] == {"id": first, "title": "电梯坏了"}
    assert 0.4 <= suggestion["score"] <= 1
    assert suggestion["reasons"]["sharedWords"] == ["电梯", "花园", "阳光"]
    assert suggestion["reasons"]["sameCategory"] is True
    assert suggestion["reasons"]["daysApart"] == 0


async def test_an_operator_asks_before_opening(clients) -> None:
    first = await opened(clients)
    [found] = (await clients.hotline.ask(BEFORE, input=NEIGHBOUR))["likelySame"]
    assert found["case"]["id"] == first


async def test_a_bureau_is_not_shown_what_another_has(clients) -> None:
    case = await opened(clients)
    await clients.hotline.act("caseDispatch", case=case)
    education = clients.at("transfer_office", "office", "education")
    housing = clients.at("leader_in_charge", "leader", "housing")
    assert (await education.ask(BEFORE, input=LIFT))["likelySame"] == []
    assert len((await housing.ask(BEFORE, input=LIFT))["likelySame"]) == 1


async def test_no_word_of_an_unseen_case_is_told_beside_a_seen_one(clients) -> None:
    seen, unseen = await opened(clients), await opened(clients)
    await clients.hotline.act("caseDispatch", case=seen)
    housing = clients.at("leader_in_charge", "leader", "housing")
    told = await housing.send(OF_A_CASE, id=seen)
    assert told["data"] == {"case": {"likelySame": []}}
    assert (await housing.ask(OF_A_CASE, id=unseen))["case"] is None


async def test_a_stranger_is_told_nothing(clients) -> None:
    told = await clients.stranger.send(BEFORE, input=LIFT)
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize("first", [0, 21])
async def test_more_than_a_list_for_people_is_refused(clients, first: int) -> None:
    told = await clients.hotline.send(BEFORE, input=LIFT, first=first)
    assert told["errors"][0]["extensions"]["code"] == "PAGE_SIZE"
