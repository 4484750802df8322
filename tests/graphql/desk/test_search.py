"""A desk finds cases by their words."""

import pytest
from tests.graphql.desk.conftest import Desk


async def say(desk: Desk, name: str, title: str, body: str) -> None:
    id = (
        await desk.clients.hotline.act(
            "caseOpen",
            title=title,
            text=body,
            reporter={"name": "李某"},
            channel="HOTLINE",
            nature="HELP",
        )
    )["case"]
    desk.names[id["number"]] = name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("噪音", ["noise"]),
        ("路灯", ["lamp"]),
        ("路灯不亮", ["lamp"]),
        ("路灯 噪音", []),
        ("  ＬＥＤ灯牌 ", ["noise"]),
        ("公园", ["noise", "lamp"]),
    ],
)
async def test_words_of_two_signs_are_found(desk, text, found) -> None:
    await say(desk, "lamp", "路灯不亮", "人民公园东门的路灯坏了。")
    await say(desk, "noise", "夜间噪音", "公园广场舞噪音大，LED灯牌太亮，灯牌晃眼。")
    assert await desk.find(text=text) == found


@pytest.mark.parametrize("text", ["", "的", "路", "，。"])
async def test_a_search_that_tells_nothing_is_refused(desk, text) -> None:
    assert await desk.refusal(desk.clients.hotline, text=text) == "SEARCH_TELLS_NOTHING"
