"""2024: the festival takes the 10th to the 17th of February; the Sundays before and behind it,
the 4th and the 18th, are worked in return."""

from datetime import datetime

import pytest

from yousu.calendar import CITY_ZONE
from yousu.case.events import RungFired
from yousu.case.vocabulary import ClockKind, Nature
from yousu.store.clock import set_clock


def february(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2024, 2, day, hour, minute, tzinfo=CITY_ZONE)


@pytest.fixture
def dispatched_at(town):
    """A case that is received and dispatched at an instant."""

    async def dispatch(instant: datetime, category: str, nature: Nature):
        async with town.city.engine.begin() as connection:
            await set_clock(connection, instant, speed=0)
        case = await town.open(category, nature)
        await town.dispatch(case)
        return case

    return dispatch


async def due(town, case, kind: ClockKind) -> datetime:
    return (await town.case(case)).lead.latest(kind).due_at


@pytest.mark.parametrize(
    ("day", "due_on"),
    [
        pytest.param(1, 9, id="the Sunday before is worked"),
        pytest.param(6, 21, id="the week is not counted, the Sunday behind it is"),
        pytest.param(9, 26, id="on the eve the counting starts behind the festival"),
    ],
)
async def test_seven_working_days_for_a_complaint(town, dispatched_at, day, due_on) -> None:
    case = await dispatched_at(february(day, 9), "housing.property_management", Nature.COMPLAINT)
    assert await due(town, case, ClockKind.HANDLING) == february(due_on, 18)


@pytest.mark.parametrize("day", [10, 13, 17])
async def test_a_question_asked_during_the_festival_is_answered_behind_it(
    town, dispatched_at, day
) -> None:
    case = await dispatched_at(february(day, 12), "education.enrolment", Nature.CONSULTATION)
    assert await due(town, case, ClockKind.HANDLING) == february(20, 18)


async def test_the_last_hour_before_the_festival_counts_and_the_rest_waits(
    town, dispatched_at
) -> None:
    case = await dispatched_at(february(9, 17), "housing.property_management", Nature.COMPLAINT)
    assert await due(town, case, ClockKind.SIGN_FOR) == february(18, 11, 30)


async def test_an_emergency_knows_no_festival(town, dispatched_at) -> None:
    category = "education.suspected_food_poisoning"
    case = await dispatched_at(february(12, 3), category, Nature.REPORT)
    assert await due(town, case, ClockKind.HANDLING) == february(12, 5)


async def test_a_working_day_before_the_sunday_behind_it_lies_before_the_festival(
    town, dispatched_at
) -> None:
    case = await dispatched_at(february(7, 9), "education.enrolment", Nature.CONSULTATION)
    await town.advance_to(february(18, 9))
    reminders = [
        event.at
        for event in await town.history(case)
        if isinstance(event.fact, RungFired) and event.fact.rung == "reminder"
    ]
    assert reminders == [february(9, 18)]


async def test_nobody_is_pressed_during_the_festival(town, dispatched_at) -> None:
    case = await dispatched_at(february(7, 9), "education.enrolment", Nature.CONSULTATION)
    await town.advance_to(february(9, 19))
    before = await town.told(case)
    await town.advance_to(february(18, 8))
    assert await town.told(case) == before


async def test_a_working_day_after_the_sunday_is_monday(town, dispatched_at) -> None:
    case = await dispatched_at(february(7, 9), "education.enrolment", Nature.CONSULTATION)
    await town.advance_to(february(19, 19))
    leader = [
        event.at
        for event in await town.history(case)
        if isinstance(event.fact, RungFired) and event.fact.rung == "leader_in_charge"
    ]
    assert leader == [february(19, 18)]
