"""Acts on topics with a key are done once, however often they are sent."""

import asyncio

import pytest
from tests.graphql.topics.asking import act, adopted, codes, listed

pytestmark = pytest.mark.usefixtures("cases")


async def test_a_topic_that_is_taken_up_again_is_the_one_that_was(office) -> None:
    first = await adopted(office, key="a")
    await act(office, "topicClose", topic=first["id"], text="已解决。")
    again = await adopted(office, key="a")
    assert (again["id"], again["closedAt"] is None) == (first["id"], False)
    assert await listed(office) == []


async def test_callers_at_once_write_down_one_measure(office) -> None:
    topic = await adopted(office)
    measure = {"topic": topic["id"], "text": "已更换电梯。", "key": "a"}
    told = await asyncio.gather(*(act(office, "topicRecordMeasure", **measure) for _ in range(4)))
    assert {answer["topic"]["version"] for answer in told} == {2}


async def test_an_act_that_is_sent_again_gives_the_topic_as_it_stands_now(office) -> None:
    topic = await adopted(office)
    assign = {"topic": topic["id"], "unit": "property_management", "key": "a"}
    await act(office, "topicAssign", **assign)
    await act(office, "topicClose", topic=topic["id"], text="已解决。")
    again = await act(office, "topicAssign", **assign)
    assert (again["problems"], again["topic"]["version"]) == ([], 3)


async def test_the_version_that_was_seen_is_no_part_of_the_act(office) -> None:
    topic = await adopted(office)
    close = {"topic": topic["id"], "text": "已解决。", "key": "a"}
    await act(office, "topicClose", **close, version=1)
    assert (await act(office, "topicClose", **close, version=2))["problems"] == []


async def test_the_key_of_another_act_is_refused(office) -> None:
    topic = await adopted(office, key="a")
    told = await act(office, "topicClose", topic=topic["id"], text="已解决。", key="a")
    assert told["problems"] == [{"code": "KEY_REUSED", "path": ["input", "key"]}]


async def test_a_refused_act_gives_its_key_back(office) -> None:
    topic = await adopted(office)
    close = {"topic": topic["id"], "text": "已解决。", "key": "a"}
    assert await codes(office, "topicClose", **close, version=7) == ["STALE_TOPIC"]
    assert (await act(office, "topicClose", **close))["problems"] == []


async def test_the_key_of_a_topic_s_act_is_no_key_of_a_case_s(clients, office) -> None:
    await adopted(office, key="a")
    case = (
        await clients.hotline.act(
            "caseOpen",
            title="x",
            text="x",
            channel="HOTLINE",
            nature="COMPLAINT",
            reporter={"phone": "13900000009"},
        )
    )["case"]["id"]
    told = await office.act("caseComment", case=case, text="x", key="a")
    assert [problem["code"] for problem in told["problems"]] == ["KEY_REUSED"]
