"""Topics of proactive handling over GraphQL: taken up, owned, worked on, closed."""

from collections.abc import Mapping
from typing import Any

import pytest

from yousu.early_warnings import warn_some

LIFTS, SPOT = "housing.property_management", "阳光花园"
OPENING = {
    "title": "电梯停了",
    "text": "电梯已经停了三天。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": LIFTS,
    "place": "阳光花园3号楼",
}
PAYLOAD = "{ topic { id version title unit person closedAt } problems { code path } }"
ADOPT = {"bureau": "housing", "subject": {"kind": "SPOT", "code": SPOT}, "title": "阳光花园电梯"}
TOPICS = """
query($closed: Boolean!) { topics(bureau: "housing", closed: $closed) {
  id title unit person score { value frequency difficulty trend }
  subject {
    kind code spot { words } cases(first: 10) { totalCount }
    places(first: 10) { spot { words } count people }
  }
  history { version act unit person words actor }
  effect { before { cases } after { cases } verdict }
} }
"""
CANDIDATES = """
{ topicCandidates(bureau: "housing") {
  subject { kind code } foundBy score { value } topic { id }
} }
"""
UNIT = ("housing", "property_management")


@pytest.fixture(autouse=True)
async def monday(morning) -> None:
    """Everything here happens on a Monday morning."""


@pytest.fixture
async def cases(clients) -> list[str]:
    """Six cases of six people at one place."""
    return [await opened(clients, person) for person in range(6)]


async def opened(clients, person: int, **more: object) -> str:
    reporter = {"phone": f"1390000000{person}"}
    payload = await clients.hotline.act("caseOpen", **OPENING | more, reporter=reporter)
    case: str = payload["case"]["id"]
    await clients.hotline.do("caseDispatch", case=case)
    return case


@pytest.fixture
def office(clients) -> Any:
    return clients.at("transfer_office", "office", "housing")


@pytest.fixture
def handler(clients) -> Any:
    return clients.at("handler", "handler", *UNIT)


async def act(client, name: str, **input: object) -> dict[str, Any]:
    kind = f"{name[0].upper()}{name[1:]}Input"
    document = f"mutation($input: {kind}!) {{ {name}(input: $input) {PAYLOAD} }}"
    told: dict[str, Any] = (await client.ask(document, input=input))[name]
    return told


async def adopted(client, **more: object) -> dict[str, Any]:
    told = await act(client, "topicAdopt", **ADOPT | more)
    assert told["problems"] == []
    topic: dict[str, Any] = told["topic"]
    return topic


async def codes(client, name: str, **input: object) -> list[str]:
    told = await act(client, name, **input)
    assert told["topic"] is None
    return [problem["code"] for problem in told["problems"]]


async def listed(client, closed: bool = False) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await client.ask(TOPICS, closed=closed))["topics"]
    return found


@pytest.mark.usefixtures("cases")
async def test_what_stands_out_can_be_taken_up(office) -> None:
    [candidate] = (await office.ask(CANDIDATES))["topicCandidates"]
    assert candidate["subject"] == {"kind": "SPOT", "code": SPOT}
    assert (candidate["foundBy"], candidate["topic"]) == (["hot_place"], None)

    topic = await adopted(office)

    [candidate] = (await office.ask(CANDIDATES))["topicCandidates"]
    assert candidate["topic"]["id"] == topic["id"]


async def test_what_a_bureau_was_warned_of_can_be_taken_up(clients, city, cases) -> None:
    for case in cases[1:]:
        await clients.hotline.do("caseJoinMatter", **{"case": case, "with": cases[0]})
    education = clients.at("transfer_office", "office", "education")
    schools = {"category": "education.campus_food_safety", "place": None}
    warned = [await opened(clients, person, **schools) for person in range(6)]
    for case in warned[1:]:
        await clients.hotline.do("caseJoinMatter", **{"case": case, "with": warned[0]})
    while await warn_some(city):
        pass
    query = CANDIDATES.replace("housing", "education")
    found = (await education.ask(query))["topicCandidates"]
    assert [(one["subject"]["kind"], one["foundBy"]) for one in found] == [("MATTER", ["warning"])]


@pytest.mark.usefixtures("cases")
async def test_a_topic_tells_its_cases_its_places_and_its_score(town, clients, office) -> None:
    await opened(clients, 7, place="翡翠城")
    await adopted(office)
    await town.jump(hours=1)
    [topic] = await listed(office)
    assert topic["score"] == {"value": 3.0, "frequency": 1.5, "difficulty": 2.0, "trend": None}
    assert topic["subject"]["spot"] == {"words": SPOT}
    assert topic["subject"]["cases"]["totalCount"] == 6
    assert topic["subject"]["places"] == [{"spot": {"words": SPOT}, "count": 6, "people": 6}]


@pytest.mark.usefixtures("cases")
async def test_a_topic_of_a_category_has_the_places_of_all_its_cases(clients, office) -> None:
    await opened(clients, 7, place="翡翠城", location={"latitude": 36.62, "longitude": 101.76})
    await adopted(office, subject={"kind": "CATEGORY", "code": LIFTS})
    [topic] = await listed(office)
    assert [(one["spot"]["words"], one["count"]) for one in topic["subject"]["places"]] == [
        (None, 1),
        (SPOT, 6),
    ]


@pytest.mark.usefixtures("cases")
async def test_the_heaviest_topic_comes_first(town, clients, office) -> None:
    await opened(clients, 7, place="翡翠城")
    await town.jump(hours=1)
    await adopted(office, subject={"kind": "SPOT", "code": "翡翠城"}, title="轻")
    await adopted(office, title="重")
    assert [topic["title"] for topic in await listed(office)] == ["重", "轻"]


@pytest.mark.usefixtures("cases")
async def test_a_topic_is_taken_up_once(office) -> None:
    first = await adopted(office)
    assert await adopted(office, title="又一次") == first


@pytest.mark.usefixtures("cases")
async def test_an_owner_is_named_and_works_on_it(town, office, handler) -> None:
    topic = (await adopted(office))["id"]
    named = {"unit": "property_management", "person": "handler"}
    assert (await act(office, "topicAssign", topic=topic, **named))["topic"]["version"] == 2
    await town.jump(days=1)
    told = await act(handler, "topicRecordMeasure", topic=topic, text="已约谈物业，更换曳引机。")
    assert told["topic"]["version"] == 3

    [topic] = await listed(office)

    assert (topic["unit"], topic["person"]) == ("property_management", "handler")
    assert [entry["act"] for entry in topic["history"]] == ["ADOPTED", "ASSIGNED", "MEASURE"]
    assert topic["history"][1] | named == topic["history"][1]
    assert (topic["history"][2]["words"], topic["history"][2]["actor"]) == (
        "已约谈物业，更换曳引机。",
        "handler",
    )


async def test_its_effect_is_counted_from_the_first_measure(town, clients, office) -> None:
    for _ in range(4):
        for person in range(4):
            await opened(clients, person)
        await town.jump(days=7)
    topic = (await adopted(office))["id"]
    await act(office, "topicRecordMeasure", topic=topic, text="更换曳引机。")
    await town.jump(days=14)
    [early] = await listed(office)
    await act(office, "topicRecordMeasure", topic=topic, text="复查。")
    await town.jump(days=14)
    [late] = await listed(office)

    assert [week["cases"] for week in late["effect"]["before"]] == [4, 4, 4, 4]
    assert [week["cases"] for week in late["effect"]["after"]] == [0, 0, 0, 0]
    assert (early["effect"]["verdict"], late["effect"]["verdict"]) == (None, "FELL")


@pytest.mark.usefixtures("cases")
async def test_a_topic_without_a_measure_has_no_effect(office) -> None:
    await adopted(office)
    [topic] = await listed(office)
    assert topic["effect"] is None


@pytest.mark.usefixtures("cases")
async def test_a_closed_topic_leaves_the_list_and_its_subject_can_be_taken_up_anew(office) -> None:
    topic = (await adopted(office))["id"]
    told = await act(office, "topicClose", topic=topic, text="电梯已更换。")
    assert told["topic"]["closedAt"] is not None
    assert await listed(office) == []
    assert [one["id"] for one in await listed(office, closed=True)] == [topic]
    assert (await adopted(office))["id"] != topic


REFUSED: Mapping[str, tuple[str, dict[str, Any], str]] = {
    "a category that there is none of": (
        "topicAdopt",
        ADOPT | {"subject": {"kind": "CATEGORY", "code": "ufos"}},
        "UNKNOWN_CATEGORY",
    ),
    "a category of another bureau": (
        "topicAdopt",
        ADOPT | {"subject": {"kind": "CATEGORY", "code": "education.fees"}},
        "CATEGORY_OF_ANOTHER_BUREAU",
    ),
    "a place without cases": (
        "topicAdopt",
        ADOPT | {"subject": {"kind": "SPOT", "code": "月球"}},
        "TOPIC_OF_NOTHING",
    ),
    "a matter that is none": (
        "topicAdopt",
        ADOPT | {"subject": {"kind": "MATTER", "code": "7"}},
        "TOPIC_OF_NOTHING",
    ),
    "a blank title": ("topicAdopt", ADOPT | {"title": " "}, "TEXT_MISSING"),
    "a unit that there is none of": ("topicAssign", {"unit": "moon"}, "UNKNOWN_UNIT"),
    "a staff id with a gap": (
        "topicAssign",
        {"unit": "property_management", "person": "a b"},
        "INVALID_INPUT",
    ),
    "a version that has moved on": ("topicClose", {"text": "好", "version": 7}, "STALE_TOPIC"),
    "a measure without words": ("topicRecordMeasure", {"text": ""}, "TEXT_MISSING"),
    "a closing without words": ("topicClose", {"text": ""}, "TEXT_MISSING"),
}


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("what", REFUSED)
async def test_what_cannot_be_done_is_refused_and_changes_nothing(office, what: str) -> None:
    name, input, code = REFUSED[what]
    topic = (await adopted(office))["id"]
    before = await listed(office)
    named = {} if name == "topicAdopt" else {"topic": topic}
    assert await codes(office, name, **named, **input) == [code]
    assert await listed(office) == before


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("name", ["topicAssign", "topicRecordMeasure", "topicClose"])
async def test_nothing_more_is_done_about_a_closed_topic(office, name: str) -> None:
    topic = (await adopted(office))["id"]
    await act(office, "topicClose", topic=topic, text="好")
    input = {"unit": "property_management"} if name == "topicAssign" else {"text": "好"}
    assert await codes(office, name, topic=topic, **input) == ["TOPIC_CLOSED"]


STEERS = [("hotline",), ("supervision_office",), ("transfer_office", "housing")]
STEERS += [("petition_office", "housing"), ("leader_in_charge", "housing")]
STEERS_NOT = [("discipline_office", "housing"), ("unit_head", *UNIT)]
STEERS_NOT += [("handler", *UNIT)]
ACTS: Mapping[str, dict[str, Any]] = {
    "topicAssign": {"unit": "property_management"},
    "topicRecordMeasure": {"text": "好"},
    "topicClose": {"text": "好"},
}


def at(clients, post: str, *place: str):
    return clients.at(post, f"{post}-1", *place)


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("seat", STEERS, ids=str)
async def test_offices_and_leaders_steer_topics(clients, seat: tuple[str, ...]) -> None:
    client = at(clients, *seat)
    topic = (await adopted(client))["id"]
    for name, input in ACTS.items():
        assert (await act(client, name, topic=topic, **input))["problems"] == []


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("seat", STEERS_NOT, ids=str)
async def test_nobody_else_steers_topics(clients, office, seat: tuple[str, ...]) -> None:
    topic = (await adopted(office))["id"]
    client, before = at(clients, *seat), await listed(office)
    assert await codes(client, "topicAdopt", **ADOPT) == ["NOT_ALLOWED"]
    for name, input in ACTS.items():
        assert await codes(client, name, topic=topic, **input) == ["NOT_ALLOWED"]
    assert await listed(office) == before


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("seat", [("transfer_office", "education"), ("administrator",)], ids=str)
async def test_who_does_not_see_a_topic_cannot_act_on_it(
    clients, office, seat: tuple[str, ...]
) -> None:
    topic = (await adopted(office))["id"]
    client = at(clients, *seat)
    assert await codes(client, "topicAdopt", **ADOPT) == ["NOT_ALLOWED"]
    for name, input in ACTS.items():
        assert await codes(client, name, topic=topic, **input) == ["UNKNOWN_TOPIC"]


@pytest.mark.usefixtures("cases")
async def test_only_the_unit_that_owns_it_works_on_a_topic(clients, office, handler) -> None:
    topic = (await adopted(office))["id"]
    await act(office, "topicAssign", topic=topic, unit="intermediaries")
    refused = await codes(handler, "topicRecordMeasure", topic=topic, text="好")
    assert refused == ["NOT_ALLOWED"]


async def test_another_bureaus_topics_are_not_told(clients) -> None:
    education = clients.at("transfer_office", "office", "education")
    for query in (TOPICS, CANDIDATES):
        told = await education.send(query, closed=False)
        assert told["errors"][0]["extensions"]["code"] == "NOT_ALLOWED"


@pytest.mark.usefixtures("cases")
async def test_another_bureaus_topic_is_not_found_by_its_id(clients, office) -> None:
    topic = (await adopted(office))["id"]
    query = "query($id: ID!) { node(id: $id) { id } }"
    education = clients.at("transfer_office", "office", "education")
    assert (await office.ask(query, id=topic))["node"] == {"id": topic}
    assert (await education.ask(query, id=topic))["node"] is None


@pytest.mark.usefixtures("cases")
async def test_another_things_id_is_no_topics(office, cases) -> None:
    assert await codes(office, "topicClose", topic=cases[0], text="好") == ["UNKNOWN_TOPIC"]
