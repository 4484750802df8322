"""What is refused comes back as a coded problem, and changes nothing."""

from dataclasses import replace
from typing import Any

import pytest

OPENING = {
    "title": "校园食堂卫生",
    "text": "孩子反映食堂饭菜里有异物。",
    "reporter": {"phone": "13900000002"},
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "education.campus_food_safety",
}
CASE = "query($id: ID!) { case(id: $id) { version state events { __typename } } }"


class Told:
    """A case, the people who may act on it, and what it looked like before the refusal."""

    def __init__(self, clients: Any, id: str) -> None:
        self.clients, self.id = clients, id

    async def look(self) -> dict[str, Any]:
        data: dict[str, Any] = await self.clients.hotline.ask(CASE, id=self.id)
        return data["case"]


@pytest.fixture
async def case(clients) -> Told:
    id = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=id)
    return Told(clients, id)


async def unit_of(case: Told) -> tuple[str, str]:
    query = "query($id: ID!) { case(id: $id) { lead { bureau { code } unit { code } } } }"
    lead = (await case.clients.hotline.ask(query, id=case.id))["case"]["lead"]
    return lead["bureau"]["code"], lead["unit"]["code"]


async def codes_of(payload: dict[str, Any]) -> list[str]:
    assert payload["case"] is None
    return [problem["code"] for problem in payload["problems"]]


async def test_an_unknown_category(clients) -> None:
    payload = await clients.hotline.act("caseOpen", **OPENING | {"category": "education.magic"})
    assert await codes_of(payload) == ["UNKNOWN_CATEGORY"]


async def test_an_act_that_is_too_early(clients, case) -> None:
    payload = await clients.hotline.act("caseClose", case=case.id)
    assert await codes_of(payload) == ["NOT_NOW"]


async def test_a_stale_version(clients, case) -> None:
    head = clients.at("unit_head", "head", *await unit_of(case))
    payload = await head.act("caseSignFor", case=case.id, version=1)
    assert await codes_of(payload) == ["STALE_VERSION"]


async def test_a_sign_off_by_the_author(clients, case) -> None:
    unit = await unit_of(case)
    head = clients.at("unit_head", "same.person", *unit)
    await head.act("caseSignFor", case=case.id)
    await head.act("caseAssignHandler", case=case.id, handler="same.person")
    await head.act("caseSubmitReply", case=case.id, text="已整改。")
    payload = await head.act("caseSignReply", case=case.id)
    assert await codes_of(payload) == ["AUTHOR_CANNOT_SIGN"]


async def test_a_post_that_may_not(clients, case) -> None:
    handler = clients.at("handler", "someone", *await unit_of(case))
    payload = await handler.act("caseClose", case=case.id)
    assert await codes_of(payload) == ["NOT_ALLOWED"]


async def test_another_bureau_does_not_even_learn_that_the_case_exists(clients, case) -> None:
    stranger = clients.at("unit_head", "head", "housing", "property_management")
    payload = await stranger.act("caseSignFor", case=case.id)
    assert await codes_of(payload) == ["UNKNOWN_CASE"]


async def test_the_id_of_another_thing(clients) -> None:
    payload = await clients.hotline.act("caseClose", case="QnVyZWF1OmhvdXNpbmc=")
    assert await codes_of(payload) == ["UNKNOWN_CASE"]


async def test_an_empty_reply(clients, case) -> None:
    head = clients.at("unit_head", "head", *await unit_of(case))
    await head.act("caseSignFor", case=case.id)
    await head.act("caseAssignHandler", case=case.id, handler="head")
    payload = await head.act("caseSubmitReply", case=case.id, text="   ")
    assert await codes_of(payload) == ["TEXT_MISSING"]


async def test_a_refusal_changes_nothing(clients, case) -> None:
    before = await case.look()
    await clients.hotline.act("caseClose", case=case.id)
    assert await case.look() == before


@pytest.mark.parametrize(
    ("language", "word"),
    [("zh-CN,zh;q=0.9", "当前状态"), ("en-GB", "It is"), ("en;q=0.4, zh;q=0.9", "当前状态")],
)
async def test_the_sentence_is_in_the_readers_language(clients, case, language, word) -> None:
    reader = replace(clients.hotline, language=language)
    payload = await reader.act("caseClose", case=case.id)
    assert payload["problems"][0]["message"].startswith(word)


async def test_a_stranger_is_told_to_bring_a_token(clients) -> None:
    told = await clients.stranger.send("{ cases { totalCount } }")
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_a_token_that_is_not_ours(clients) -> None:
    told = await replace(clients.hotline, token="x.y.z").send("{ cases { totalCount } }")
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_words_that_are_no_text(clients) -> None:
    payload = await clients.hotline.act("caseOpen", **OPENING | {"title": "空\0字符"})
    assert await codes_of(payload) == ["INVALID_INPUT"]


async def test_a_place_as_long_as_a_book(clients) -> None:
    payload = await clients.hotline.act("caseOpen", **OPENING | {"place": "路" * 10_000})
    assert await codes_of(payload) == ["TEXT_TOO_LONG"]


def path_of(payload: dict[str, Any]) -> list[str]:
    [problem] = payload["problems"]
    path: list[str] = problem["path"]
    return path


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"title": " "}, ["title"]),
        ({"text": "\0"}, ["text"]),
        ({"place": "路" * 10_000}, ["place"]),
        ({"externalId": "x" * 10_000}, ["externalId"]),
        ({"reporter": {"phone": "1" * 10_000}}, ["reporter", "phone"]),
        ({"location": {"latitude": 91, "longitude": 0}}, ["location"]),
        ({"district": "atlantis"}, ["district"]),
        ({"category": "education.magic"}, ["category"]),
        ({"receivedAt": "2999-01-01T00:00:00Z"}, ["receivedAt"]),
    ],
)
async def test_a_problem_leads_to_the_field_that_it_is_about(clients, wrong, path) -> None:
    payload = await clients.hotline.act("caseOpen", **OPENING | wrong)
    assert path_of(payload) == ["input", *path]


async def test_each_text_of_an_act_is_told_from_the_others(clients, case) -> None:
    head = clients.at("unit_head", "head", *await unit_of(case))
    await head.act("caseSignFor", case=case.id)
    texts = {
        "text": "难以近期解决。",
        "plan": "分期整治。",
        "interim": "加强巡查。",
        "target": "根治。",
    }
    milestones = [{"day": "2024-03-20", "text": "\0"}]
    asked = texts | {"case": case.id, "promised": "2024-04-20", "milestones": milestones}
    assert path_of(await head.act("caseRequestDeferral", **asked)) == [
        "input",
        "milestones",
        "0",
        "text",
    ]
    asked |= {"interim": " ", "milestones": []}
    assert path_of(await head.act("caseRequestDeferral", **asked)) == ["input", "interim"]


async def test_a_name_with_a_gap_is_told_by_its_own_field(clients, case) -> None:
    head = clients.at("unit_head", "head", *await unit_of(case))
    await head.act("caseSignFor", case=case.id)
    assert path_of(await head.act("caseAssignHandler", case=case.id, handler="a b")) == [
        "input",
        "handler",
    ]


async def test_a_problem_of_no_field_has_no_path(clients, case) -> None:
    assert path_of(await clients.hotline.act("caseClose", case=case.id)) == []
