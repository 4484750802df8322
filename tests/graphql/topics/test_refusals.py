"""What can't be done about a topic is refused with a code, and changes nothing."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.graphql.topics.asking import (
    ADOPT,
    act,
    adopted,
    codes,
    listed,
)

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
