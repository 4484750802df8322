"""The citizen comes back to a closed case, which is handled again: the climb begins at the foot."""

import pytest
from tests.town import at, text

from yousu.case.commands import Comment, ReopenCase
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind

ON_HANDLING = ["reminder", "petition_office", "discipline_office", "leader_in_charge"]


@pytest.fixture
async def closed(town):
    """Due on Wednesday 20 March at six, pressed at once, replied to at seven, closed on
    Thursday."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.advance_to(at(3, 20, 19))
    await town.reply(case, town.housing)
    await town.advance_to(at(3, 21, 9))
    await town.visit(case)
    await town.close(case)
    return case


async def climbed(town, case, round: int) -> list[str]:
    """The rungs that pressed in a round of handling."""
    facts = [event.fact for event in await town.events(case, RungFired)]
    return [fact.rung for fact in facts if fact.clock is ClockKind.HANDLING and fact.round == round]


@pytest.fixture
async def reopened(town, closed):
    """Four days later, on Monday morning."""
    await town.advance_to(at(3, 25, 9))
    await town.do(closed, ReopenCase(text("电梯又停了。")), town.hotline)
    return closed


async def test_it_is_handled_again_in_three_days(town, reopened) -> None:
    assert (await town.case(reopened)).state is CaseState.HANDLING
    assert (await town.clock(reopened)).due_at == at(3, 28, 18)


async def test_the_ladder_is_climbed_from_its_foot(town, reopened) -> None:
    await town.advance(days=30)
    assert await climbed(town, reopened, 1) == ON_HANDLING[:2]
    assert await climbed(town, reopened, 2) == ON_HANDLING


async def test_it_is_counted(town, reopened) -> None:
    assert (await town.case(reopened)).reopenings == 1


async def test_replied_to_and_closed_again_it_stays_quiet(town, reopened) -> None:
    await town.reply(reopened, town.housing)
    await town.visit(reopened)
    await town.close(reopened)
    await town.nothing_else_happens(reopened)
    assert await climbed(town, reopened, 2) == []


async def test_fifteen_working_days_after_the_reply_it_is_too_late(town, closed) -> None:
    """With the days off of early April, and the Sunday that is worked for them: until 11 April."""
    await town.advance_to(at(4, 11, 17, 59))
    await town.do(closed, ReopenCase(text("电梯又停了。")), town.hotline)
    assert (await town.case(closed)).state is CaseState.HANDLING


async def test_no_word_of_the_citizen_gives_more_time(town, closed) -> None:
    await town.advance_to(at(4, 11, 9))
    await town.do(closed, Comment(text("再看看情况。")), town.hotline)
    await town.advance_to(at(4, 11, 18, 1))
    with pytest.raises(Refused) as refused:
        await town.do(closed, ReopenCase(text("电梯又停了。")), town.hotline)
    assert refused.value.code is ProblemCode.REOPENING_TOO_LATE
