"""The approval bureau's handling slip tells whether the section keeps to the time limit."""

import pytest
from tests.town import Staff, at

from yousu.case.vocabulary import Nature
from yousu_approval.slip import Handling, slip_of

PERMITS = Staff("approval", "transport_permits")


@pytest.fixture
async def question(town):
    """Asked on Monday the eleventh, to be answered by Tuesday's close."""
    case = await town.open("approval.ride_hailing_vehicles", Nature.CONSULTATION)
    await town.hand_to_handler(case, PERMITS)
    return case


async def handling(town, case) -> Handling:
    slip = slip_of(await town.case(case))
    assert slip is not None
    return slip.handling


async def test_until_the_time_limit_it_is_in_hand(town, question) -> None:
    await town.advance_to(at(3, 12, 17, 59))
    assert await handling(town, question) is Handling.IN_HAND


async def test_at_the_time_limit_it_is_overdue(town, question) -> None:
    await town.advance_to(at(3, 12, 18))
    assert await handling(town, question) is Handling.OVERDUE


async def test_answered_after_it_was_done_late(town, question) -> None:
    await town.advance_to(at(3, 13, 9))
    await town.reply(question, PERMITS)
    assert await handling(town, question) is Handling.DONE_LATE


async def test_a_case_of_another_bureau_has_no_slip(town) -> None:
    case = await town.open("housing.property_management")
    await town.dispatch(case)
    assert slip_of(await town.case(case)) is None
