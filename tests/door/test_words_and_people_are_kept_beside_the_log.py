"""The log and the timers can be read by all; what was said, and by whom, is kept beside them."""

import pytest
from tests.town import text
from uuid_utils.compat import uuid7

from yousu.case.commands import (
    Location,
    RecordContact,
    RecordVisit,
    RefuseReply,
    Return,
    SignReply,
    SubmitReply,
)
from yousu.case.vocabulary import Medium, ReturnReason, Satisfaction, Solved, VisitResult
from yousu.execute import execute
from yousu.request import Request

SECRET = "绝密"
APPEAL = {
    "title": f"{SECRET}标题",
    "text": f"{SECRET}正文",
    "place": f"{SECRET}地点",
    "reporter_name": f"{SECRET}姓名",
    "reporter_phone": "13912345678",
}


def words(kind: str) -> object:
    return text(f"{SECRET}{kind}")


@pytest.fixture
async def told(town, opening):
    """A case to which everybody has said something."""
    housing = town.housing
    case = (await execute(town.city, await opening(key="a", **APPEAL))).case.id
    await town.dispatch(case)
    await town.do(case, Return(uuid7(), ReturnReason.WRONG_UNIT, words("退单")), housing.head)
    await town.grant(case, town.hotline)
    await town.hand_to_handler(case, housing)
    await town.do(case, RecordContact(Medium.PHONE, words("联系")), housing.handler)
    await town.do(case, SubmitReply(words("初稿")), housing.handler)
    await town.do(case, RefuseReply(words("退回")), housing.head)
    await town.do(case, SubmitReply(words("答复")), housing.handler)
    await town.do(case, SignReply(words("同意")), housing.head)
    await town.do(case, SignReply(words("已阅")), housing.at("leader_in_charge"))
    answers = (True, Solved.NOT_SOLVED, Satisfaction.NOT_SATISFIED, Satisfaction.NOT_SATISFIED)
    visit = RecordVisit(VisitResult.ANSWERED, *answers, words("回访"))
    await execute(town.city, Request(case, visit, town.hotline, key="b"))
    await town.advance(days=20)
    return case


WORDS_ARE_KEPT_IN = {"appeals", "texts"}


@pytest.mark.usefixtures("told")
async def test_nobodys_words_are_anywhere_else(archive) -> None:
    tables = await archive.tables()
    found = {name for name, rows in tables.items() for row in rows if SECRET in row}
    assert found == WORDS_ARE_KEPT_IN


async def test_a_point_on_the_map_is_kept_with_the_appeal_alone(town, opening, archive) -> None:
    await execute(town.city, await opening(location=Location(36.6234567, 101.7654321)))
    tables = await archive.tables()
    found = {name for name, rows in tables.items() for row in rows if "6234567" in row}
    assert found == {"appeals"}


async def test_the_appeal_is_kept_word_for_word(told, archive) -> None:
    [appeal] = await archive.rows("select title, body, place from appeals")
    assert tuple(appeal) == (APPEAL["title"], APPEAL["text"], APPEAL["place"])


async def test_every_text_of_an_act_is_kept_once(told, archive) -> None:
    texts = await archive.rows("select body from texts where case_id = :case", case=told)
    kinds = ("退单", "联系", "初稿", "退回", "答复", "同意", "已阅", "回访")
    assert sorted(row.body for row in texts) == sorted(f"{SECRET}{kind}" for kind in kinds)


async def test_events_refer_to_the_texts_that_are_kept(told, town, archive) -> None:
    kept = {row.id for row in await archive.rows("select id from texts")}
    named = {getattr(event.fact, "text", None) for event in await town.history(told)}
    assert named - {None} == kept


async def test_one_phone_number_is_one_reporter(town, opening, archive) -> None:
    for phone in ("139 1234 5678", "13912345678", "139-1234-5678"):
        await execute(town.city, await opening(reporter_phone=phone))
    assert await archive.count("reporters") == 1


async def test_two_callers_without_a_number_are_two_reporters(town, opening, archive) -> None:
    for _ in range(2):
        await execute(town.city, await opening())
    assert await archive.count("reporters") == 2
