"""A yellow card one working day before an order is due, a red one on the first working day after.

In 2024 the city is off from 1 to 5 May, and works on Sunday 28 April and Saturday 11 May for it.
"""

import pytest
from tests.town import at, text
from uuid_utils.compat import uuid7

from yousu.case.commands import RequestExtension
from yousu.case.events import CardShown
from yousu.case.vocabulary import Card, Nature

PROPERTY = "housing.property_management"


@pytest.fixture
def handled_from(town):
    """A complaint, which has seven working days, that a handler has from a morning on."""

    async def hand_out(month: int, day: int):
        await town.advance_to(at(month, day, 9))
        case = await town.open(PROPERTY)
        await town.hand_to_handler(case, town.housing)
        return case

    return hand_out


async def cards(town, case) -> list[tuple[Card, object]]:
    """The cards that were shown, and when."""
    return [(event.fact.card, event.at) for event in await town.events(case, CardShown)]


@pytest.mark.parametrize(
    ("given_out", "due", "yellow", "red"),
    [
        pytest.param((4, 22), (4, 30), (4, 29), (5, 6), id="due on the last day before May Day"),
        pytest.param((4, 23), (5, 6), (4, 30), (5, 7), id="due on the first day after it"),
        pytest.param((4, 17), (4, 26), (4, 25), (4, 28), id="the Sunday after is worked"),
        pytest.param((4, 18), (4, 28), (4, 26), (4, 29), id="due on the Sunday that is worked"),
        pytest.param((4, 28), (5, 10), (5, 9), (5, 11), id="the Saturday after is worked"),
        pytest.param((4, 29), (5, 11), (5, 10), (5, 13), id="due on the Saturday that is worked"),
    ],
)
async def test_around_may_day(town, handled_from, given_out, due, yellow, red) -> None:
    case = await handled_from(*given_out)
    assert (await town.clock(case)).due_at == at(*due, 18)
    await town.advance(days=30)
    assert await cards(town, case) == [
        (Card.YELLOW, at(*yellow, 18)),
        (Card.RED, at(*red, 8, 30)),
    ]


async def test_a_reply_in_good_time_shows_no_card(town, handled_from) -> None:
    case = await handled_from(4, 22)
    await town.advance_to(at(4, 26, 9))
    await town.reply(case, town.housing)
    await town.advance(days=30)
    assert await cards(town, case) == []


async def test_a_reply_on_the_last_day_shows_no_red_card(town, handled_from) -> None:
    case = await handled_from(4, 22)
    await town.advance_to(at(4, 30, 17))
    await town.reply(case, town.housing)
    await town.advance(days=30)
    assert await cards(town, case) == [(Card.YELLOW, at(4, 29, 18))]


async def test_with_more_time_there_is_no_second_yellow_card(town, handled_from) -> None:
    case = await handled_from(4, 22)
    await town.advance_to(at(4, 30, 9))
    wish = RequestExtension(uuid7(), 2, text("配件尚在途中。"))
    await town.do(case, wish, town.housing.handler)
    await town.grant(case, town.housing.at("leader_in_charge"))
    await town.advance(days=30)
    assert await cards(town, case) == [
        (Card.YELLOW, at(4, 29, 18)),
        (Card.RED, at(5, 8, 8, 30)),
    ]


async def test_an_emergency_has_no_day_for_a_yellow_card(town) -> None:
    await town.advance_to(at(4, 30, 20))
    case = await town.open("education.suspected_food_poisoning", Nature.REPORT)
    await town.dispatch(case)
    await town.advance(days=30)
    assert await cards(town, case) == [(Card.RED, at(5, 6, 8, 30))]
