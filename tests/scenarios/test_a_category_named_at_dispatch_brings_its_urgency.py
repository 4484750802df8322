"""A case that the hotline could not classify is as urgent as the category that it gets."""

from uuid_utils.compat import uuid7

from yousu.case.commands import Dispatch
from yousu.case.vocabulary import ClockKind, Urgency


async def test_an_emergency_is_one_from_its_dispatch_on(town) -> None:
    case = await town.open(None)
    category = "education.suspected_food_poisoning"
    done = await town.do(case, Dispatch(uuid7(), category=category), town.hotline)
    assert done.case.urgency is Urgency.EMERGENCY


async def test_its_deadlines_are_an_emergencys(town) -> None:
    case = await town.open(None)
    category = "education.suspected_food_poisoning"
    done = await town.do(case, Dispatch(uuid7(), category=category), town.hotline)
    assert done.case.lead is not None
    handling = done.case.lead.latest(ClockKind.HANDLING)
    assert handling is not None
    assert (handling.due_at - handling.started_at).total_seconds() == 2 * 3600
