"""An order that lies unsigned for is pressed, by each bureau in its own way."""

from datetime import datetime

import pytest

from yousu.calendar import CITY_ZONE
from yousu.case.commands import SignFor
from yousu.case.events import ClockRanOut, RungFired
from yousu.case.vocabulary import CaseState, ClockKind

# Dispatched on Monday at nine: three office hours before noon, one after half past two.
DUE = datetime(2024, 3, 11, 15, 30, tzinfo=CITY_ZONE)
BUREAUS = {
    "housing": ("housing.property_management", "petition_office"),
    "education": ("education.enrolment", "unit_head"),
}


@pytest.fixture(params=BUREAUS)
async def dispatched(request, town):
    """An order of the bureau, its people, and the post that the bureau presses."""
    category, post = BUREAUS[request.param]
    case = await town.open(category)
    await town.dispatch(case)
    return case, getattr(town, request.param), post


async def pressed(town, case) -> list[RungFired]:
    facts = [event.fact for event in await town.history(case)]
    return [fact for fact in facts if isinstance(fact, RungFired) and fact.clock == "sign_for"]


async def test_it_is_pressed_once(town, dispatched) -> None:
    case, _, _ = dispatched
    await town.advance(days=3)
    assert [rung.rung for rung in await pressed(town, case)] == ["sign_for_overdue"]


async def test_it_is_pressed_after_four_office_hours(town, dispatched) -> None:
    case, _, _ = dispatched
    await town.advance(days=3)
    [at] = {
        event.at
        for event in await town.history(case)
        if isinstance(event.fact, RungFired | ClockRanOut) and event.fact.clock == "sign_for"
    }
    assert at == DUE


async def test_the_bureaus_own_post_is_told(town, dispatched) -> None:
    case, _, post = dispatched
    await town.advance(days=3)
    assert [rung.post for rung in await pressed(town, case)] == [post]


async def test_signed_for_in_time_nobody_is_told(town, dispatched) -> None:
    case, staff, _ = dispatched
    await town.advance_to(DUE.replace(minute=29))
    await town.do(case, SignFor(), staff.head)
    await town.advance(days=3)
    assert await pressed(town, case) == []


async def test_it_can_still_be_signed_for(town, dispatched) -> None:
    case, staff, _ = dispatched
    await town.advance(days=3)
    done = await town.do(case, SignFor(), staff.head)
    assert done.case.state is CaseState.SIGNED_FOR


async def test_signed_for_at_last_the_log_keeps_that_it_was_late(town, dispatched) -> None:
    case, staff, _ = dispatched
    await town.advance(days=3)
    done = await town.do(case, SignFor(), staff.head)
    clock = done.case.lead.latest(ClockKind.SIGN_FOR)
    assert (clock.ran_out_at, clock.stopped_at > clock.due_at) == (DUE, True)
