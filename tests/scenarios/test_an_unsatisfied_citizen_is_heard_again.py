"""Who is not satisfied has the case handled again: a new clock, and a new climb of the ladder."""

from datetime import datetime

import pytest

from yousu.calendar import CITY_ZONE
from yousu.case.commands import CloseCase
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind, Satisfaction, Solved

FOUR_MEASURES = ["reminder", "petition_office", "discipline_office", "leader_in_charge"]


@pytest.fixture(
    params=[
        (Solved.NOT_SOLVED, Satisfaction.SATISFIED),
        (Solved.SOLVED, Satisfaction.NOT_SATISFIED),
    ],
    ids=["not solved", "not satisfied"],
)
async def again(request, town):
    """Answered on Monday the 11th, to no avail: handled again since Tuesday morning."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.advance(days=1)
    await town.visit(case, *request.param)
    return case


async def climbs(town, case) -> dict[int, list[str]]:
    """The rungs that fired on the handling clock, by round."""
    found: dict[int, list[str]] = {}
    for event in await town.history(case):
        if isinstance(event.fact, RungFired) and event.fact.clock == "handling":
            found.setdefault(event.fact.round, []).append(event.fact.rung)
    return found


async def test_the_case_is_being_handled(town, again) -> None:
    assert (await town.case(again)).state is CaseState.HANDLING


async def test_the_same_handler_handles_it(town, again) -> None:
    assert (await town.case(again)).lead.handler == town.housing.handler.id


async def test_a_new_clock_runs_for_three_working_days(town, again) -> None:
    clock = (await town.case(again)).lead.running(ClockKind.HANDLING)
    assert (clock.round, clock.due_at) == (2, datetime(2024, 3, 15, 18, 0, tzinfo=CITY_ZONE))


async def test_nobody_waits_for_a_visit_meanwhile(town, again) -> None:
    assert (await town.case(again)).lead.running(ClockKind.RETURN_VISIT) is None


async def test_late_again_it_climbs_the_ladder_from_the_bottom(town, again) -> None:
    await town.advance(days=60)
    assert await climbs(town, again) == {2: FOUR_MEASURES}


async def test_late_both_times_it_climbs_twice(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.advance(days=60)
    await town.reply(case, town.housing)
    await town.visit(case, Solved.NOT_SOLVED)
    await town.advance(days=60)
    assert await climbs(town, case) == {1: FOUR_MEASURES, 2: FOUR_MEASURES}


async def test_answered_again_in_time_nobody_is_pressed(town, again) -> None:
    await town.reply(again, town.housing)
    await town.advance(days=60)
    assert await climbs(town, again) == {}


async def test_it_is_not_closed_on_the_answers_of_the_first_time(town, again) -> None:
    await town.reply(again, town.housing)
    with pytest.raises(Refused) as refused:
        await town.do(again, CloseCase(), town.hotline)
    assert refused.value.code is ProblemCode.NOT_YET_VISITED


async def test_a_citizen_who_is_satisfied_the_second_time_has_it_closed(town, again) -> None:
    await town.reply(again, town.housing)
    await town.visit(again)
    await town.close(again)
    assert (await town.case(again)).state is CaseState.CLOSED


async def test_a_citizen_who_is_never_satisfied_is_heard_every_time(town, again) -> None:
    for _ in range(2):
        await town.reply(again, town.housing)
        await town.visit(again, Solved.NOT_SOLVED)
    assert (await town.case(again)).rehandlings == 3
