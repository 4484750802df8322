"""The civil affairs bureau's practice: material is uploaded again and again until it passes three
levels; every version and verdict is kept, and each check has its own time."""

from dataclasses import replace
from importlib.metadata import EntryPoint

import pytest
from tests.scenarios import civil_affairs
from tests.town import Staff, Town, at, text

from yousu.case.commands import RefuseReply, SignReply, SubmitReply
from yousu.case.vocabulary import CaseState, ClockKind, Nature
from yousu.plugins import Hosts, Installed
from yousu.store.rule_sets import RuleSets
from yousu.store.writings import texts_of

ELDERLY = Staff("civil_affairs", "elderly")
LEVELS = (ELDERLY.head, ELDERLY.at("leader_in_charge"), ELDERLY.at("transfer_office"))


@pytest.fixture
def civil_town(town) -> Town:
    """A town in which the civil affairs bureau is the only one."""
    only = Installed([EntryPoint("civil_affairs", civil_affairs.__name__, "yousu")])
    return Town(replace(town.city, hosts=Hosts(only), rule_sets=RuleSets()))


@pytest.fixture
async def submitted(civil_town):
    """Handed in on Monday at nine."""
    case = await civil_town.open(civil_affairs.ELDERLY_CARE.code, Nature.HELP)
    await civil_town.hand_to_handler(case, ELDERLY)
    await submit(civil_town, case, "第一稿。")
    return case


async def submit(town, case, words: str) -> None:
    await town.do(case, SubmitReply(text(words)), ELDERLY.handler)


async def sign(town, case, level: int) -> None:
    await town.do(case, SignReply(), LEVELS[level - 1])


async def refuse(town, case, level: int, wrong: str) -> None:
    await town.do(case, RefuseReply(text(wrong)), LEVELS[level - 1])


async def test_it_leaves_once_the_third_level_has_signed(civil_town, submitted) -> None:
    await sign(civil_town, submitted, 1)
    await sign(civil_town, submitted, 2)
    assert (await civil_town.case(submitted)).state is CaseState.SIGN_OFF
    await sign(civil_town, submitted, 3)
    assert (await civil_town.case(submitted)).state is CaseState.REPLIED


@pytest.fixture
async def passed_at_last(civil_town, submitted):
    """Refused by the first, the third and the second level in turn; the fourth version passes."""
    await refuse(civil_town, submitted, 1, "没有写明联系时间。")
    await submit(civil_town, submitted, "第二稿。")
    await sign(civil_town, submitted, 1)
    await sign(civil_town, submitted, 2)
    await refuse(civil_town, submitted, 3, "缺少现场照片。")
    await submit(civil_town, submitted, "第三稿。")
    await sign(civil_town, submitted, 1)
    await refuse(civil_town, submitted, 2, "结论与照片不符。")
    await submit(civil_town, submitted, "第四稿。")
    for level in (1, 2, 3):
        await sign(civil_town, submitted, level)
    return submitted


async def test_every_version_is_kept_with_every_verdict(civil_town, passed_at_last) -> None:
    replies = (await civil_town.case(passed_at_last)).lead.replies
    assert [[verdict.signed for verdict in reply.verdicts] for reply in replies] == [
        [True, False],
        [True, True, True, False],
        [True, True, False],
        [True, True, True, True],
    ]


async def test_what_was_wrong_is_kept_word_for_word(civil_town, passed_at_last) -> None:
    replies = (await civil_town.case(passed_at_last)).lead.replies
    refusals = [v.text for reply in replies for v in reply.verdicts if not v.signed]
    async with civil_town.city.engine.connect() as connection:
        words = await texts_of(connection, refusals)
    assert [words[id] for id in refusals] == [
        "没有写明联系时间。",
        "缺少现场照片。",
        "结论与照片不符。",
    ]


async def test_nothing_else_happens_to_it(civil_town, passed_at_last) -> None:
    await civil_town.visit(passed_at_last)
    await civil_town.close(passed_at_last)
    await civil_town.nothing_else_happens(passed_at_last)


async def test_each_level_has_four_office_hours(civil_town, submitted) -> None:
    assert (await civil_town.clock(submitted, ClockKind.SIGN_OFF)).due_at == at(3, 11, 15, 30)
    await civil_town.advance_to(at(3, 11, 15))
    await sign(civil_town, submitted, 1)
    assert (await civil_town.clock(submitted, ClockKind.SIGN_OFF)).due_at == at(3, 12, 9, 30)


async def test_a_level_that_takes_its_time_is_pressed(civil_town, submitted) -> None:
    await civil_town.advance_to(at(3, 11, 15, 29))
    assert await civil_town.pressed(submitted) == []
    await civil_town.advance_to(at(3, 11, 15, 30))
    assert await civil_town.pressed(submitted) == ["check_overdue"]


async def test_who_signs_in_time_is_not_pressed(civil_town, submitted) -> None:
    for level in (1, 2, 3):
        await civil_town.advance(hours=1)
        await sign(civil_town, submitted, level)
    await civil_town.nothing_else_happens(submitted, days=1)
    assert await civil_town.pressed(submitted) == []


async def test_while_the_handler_writes_again_no_level_is_pressed(civil_town, submitted) -> None:
    await refuse(civil_town, submitted, 1, "没有写明联系时间。")
    await civil_town.advance_to(at(3, 12, 18))
    assert await civil_town.pressed(submitted) == []


async def test_each_version_starts_its_checks_anew(civil_town, submitted) -> None:
    await refuse(civil_town, submitted, 1, "没有写明联系时间。")
    await civil_town.advance_to(at(3, 12, 9))
    await submit(civil_town, submitted, "第二稿。")
    clock = await civil_town.clock(submitted, ClockKind.SIGN_OFF)
    assert (clock.round, clock.due_at) == (2, at(3, 12, 15, 30))
