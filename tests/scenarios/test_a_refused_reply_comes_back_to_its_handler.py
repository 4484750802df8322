"""A reply that is not good enough goes back with what is wrong, and is written again."""

import pytest
from tests.town import text

from yousu.case.commands import RefuseReply, SignReply, SubmitReply
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind
from yousu.store.writings import texts_of


@pytest.fixture
async def refused(town):
    """A complaint to the housing bureau, whose leader has sent the reply back."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.do(case, SubmitReply(text("正在处理。")), town.housing.handler)
    await town.do(case, SignReply(), town.housing.head)
    leader = town.housing.at("leader_in_charge")
    await town.do(case, RefuseReply(text("请写明修复时间。")), leader)
    return case


async def test_the_handler_works_on_it_again(town, refused) -> None:
    assert (await town.case(refused)).state is CaseState.HANDLING


async def test_the_handler_reads_what_is_wrong(town, refused) -> None:
    verdict = (await town.case(refused)).lead.replies[-1].verdicts[-1]
    async with town.city.engine.connect() as connection:
        words = await texts_of(connection, [verdict.text])
    assert list(words.values()) == ["请写明修复时间。"]


async def test_a_second_version_needs_every_signature_anew(town, refused) -> None:
    await town.do(refused, SubmitReply(text("四月一日前修复。")), town.housing.handler)
    with pytest.raises(Refused) as refusal:
        await town.do(refused, SignReply(), town.housing.at("leader_in_charge"))
    assert refusal.value.code is ProblemCode.NOT_YOUR_STEP


async def test_the_second_version_leaves_under_its_signatures(town, refused) -> None:
    await town.reply(refused, town.housing)
    assert (await town.case(refused)).state is CaseState.REPLIED


async def test_both_versions_are_kept_with_their_verdicts(town, refused) -> None:
    await town.reply(refused, town.housing)
    replies = (await town.case(refused)).lead.replies
    assert [[verdict.signed for verdict in reply.verdicts] for reply in replies] == [
        [True, True, False],
        [True, True, True],
    ]


async def test_the_handling_clock_runs_on(town, refused) -> None:
    clocks = [c for c in (await town.case(refused)).lead.clocks if c.kind is ClockKind.HANDLING]
    assert [(clock.is_running, clock.round) for clock in clocks] == [(True, 1)]


async def test_a_reply_that_was_refused_until_it_was_late_is_pressed(town, refused) -> None:
    await town.advance(days=60)
    told = await town.told(refused)
    assert "ClockRanOut" in told
    assert told.count("RungFired") >= 4


async def test_a_refusal_without_words_is_refused(town, refused) -> None:
    await town.do(refused, SubmitReply(text("四月一日前修复。")), town.housing.handler)
    with pytest.raises(Refused) as refusal:
        await town.do(refused, RefuseReply(text("  ")), town.housing.head)
    assert refusal.value.code is ProblemCode.TEXT_MISSING
