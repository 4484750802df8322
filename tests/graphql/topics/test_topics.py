"""Topics of proactive handling over GraphQL: taken up, owned, worked on, closed."""

import pytest
from tests.graphql.topics.asking import (
    CANDIDATES,
    LIFTS,
    SPOT,
    act,
    adopted,
    listed,
    opened,
)

from yousu.early_warnings import warn_some

WARNINGS = "{ earlyWarnings(first: 2) { edges { node { id } } } }"


@pytest.mark.usefixtures("cases")
async def test_what_stands_out_can_be_taken_up(office) -> None:
    [candidate] = (await office.ask(CANDIDATES))["topicCandidates"]
    assert candidate["subject"] == {"kind": "SPOT", "code": SPOT}
    assert (candidate["foundBy"], candidate["topic"]) == (["hot_place"], None)

    topic = await adopted(office)

    [candidate] = (await office.ask(CANDIDATES))["topicCandidates"]
    assert candidate["topic"]["id"] == topic["id"]


@pytest.fixture
async def carrier(clients, city) -> str:
    """The case that carries a warning of the education bureau: six people raise one matter."""
    schools = {"category": "education.campus_food_safety", "place": None}
    warned = [await opened(clients, person, **schools) for person in range(6)]
    for case in warned[1:]:
        await clients.hotline.do("caseJoinMatter", **{"case": case, "with": warned[0]})
    while await warn_some(city):
        pass
    return warned[0]


@pytest.fixture
def education(clients):
    return clients.at("transfer_office", "office", "education")


async def warned_of(education) -> list[tuple[str, list[str]]]:
    found = (await education.ask(CANDIDATES.replace("housing", "education")))["topicCandidates"]
    return [(one["subject"]["kind"], one["foundBy"]) for one in found]


@pytest.mark.usefixtures("carrier")
async def test_what_a_bureau_was_warned_of_can_be_taken_up(education) -> None:
    assert await warned_of(education) == [("MATTER", ["warning"])]


async def test_a_warning_that_has_ended_proposes_nothing(clients, education, carrier) -> None:
    [edge] = (await education.ask(WARNINGS))["earlyWarnings"]["edges"]
    leader = clients.at("leader_in_charge", "leader", "education")
    told = {"case": carrier, "warning": edge["node"]["id"]}
    await leader.do("caseAcknowledgeWarning", **told, text="立即约谈食堂。")
    await leader.do("caseEndWarning", **told, ground="SOLVED", text="已整改。")
    assert await warned_of(education) == []


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
