"""Who steers topics, who works on them, and who is told of them."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.graphql.topics.asking import (
    ADOPT,
    CANDIDATES,
    TOPICS,
    UNIT,
    act,
    adopted,
    codes,
    listed,
)

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
