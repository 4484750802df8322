"""The citizen is asked three times; then the case may be closed all the same."""

import pytest

from yousu.case.commands import CloseCase, RecordVisit
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind, Solved, VisitResult


@pytest.fixture
async def replied(town):
    case = await town.open("education.enrolment")
    await town.hand_to_handler(case, town.education)
    await town.reply(case, town.education)
    return case


async def ask_in_vain(town, case, times: int) -> None:
    for _ in range(times):
        await town.advance(hours=1)
        await town.do(case, RecordVisit(VisitResult.NO_ANSWER), town.hotline)


@pytest.mark.parametrize("times", [0, 1, 2])
async def test_asked_less_than_three_times_it_stays_open(town, replied, times) -> None:
    await ask_in_vain(town, replied, times)
    with pytest.raises(Refused) as refused:
        await town.do(replied, CloseCase(), town.hotline)
    assert refused.value.code is ProblemCode.NOT_YET_VISITED


async def test_asked_three_times_it_is_closed(town, replied) -> None:
    await ask_in_vain(town, replied, 3)
    await town.close(replied)
    assert (await town.case(replied)).state is CaseState.CLOSED


async def test_a_citizen_who_does_not_want_to_answer_is_asked_once(town, replied) -> None:
    await town.do(replied, RecordVisit(VisitResult.REFUSED), town.hotline)
    await town.close(replied)
    assert (await town.case(replied)).state is CaseState.CLOSED


async def test_an_attempt_does_not_end_the_promise_to_ask(town, replied) -> None:
    await ask_in_vain(town, replied, 1)
    assert (await town.case(replied)).lead.running(ClockKind.RETURN_VISIT) is not None


async def test_a_visit_that_comes_too_late_is_pressed(town, replied) -> None:
    await ask_in_vain(town, replied, 1)
    await town.advance(days=10)
    rungs = [
        event.fact.rung
        for event in await town.history(replied)
        if isinstance(event.fact, RungFired)
    ]
    assert rungs == ["return_visit_overdue"]


async def test_once_closed_nobody_is_pressed(town, replied) -> None:
    await ask_in_vain(town, replied, 3)
    await town.close(replied)
    before = await town.told(replied)
    await town.advance(days=30)
    assert await town.told(replied) == before


async def test_attempts_are_counted(town, replied) -> None:
    await ask_in_vain(town, replied, 3)
    assert [visit.attempt for visit in (await town.case(replied)).visits] == [1, 2, 3]


async def test_attempts_before_a_new_handling_do_not_count(town, replied) -> None:
    await ask_in_vain(town, replied, 2)
    await town.visit(replied, Solved.NOT_SOLVED)
    await town.reply(replied, town.education)
    await ask_in_vain(town, replied, 1)
    with pytest.raises(Refused) as refused:
        await town.do(replied, CloseCase(), town.hotline)
    assert refused.value.code is ProblemCode.NOT_YET_VISITED
