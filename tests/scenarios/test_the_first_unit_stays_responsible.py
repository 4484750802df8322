"""First-responder duty (首接责任制), as the forestry bureau keeps to it."""

import pytest
from tests.town import Staff, at, text
from uuid_utils.compat import uuid7

from yousu.case.commands import OfferHandOver
from yousu.case.vocabulary import Nature

GREENING = Staff("forestry", "greening")
PARKS = Staff("forestry", "parks_centre")


@pytest.fixture
async def offered(town):
    """A matter of the morning, which the greening section would rather see with the parks."""
    case = await town.open("forestry.trees_and_greening", Nature.HELP)
    await town.hand_to_handler(case, GREENING)
    offer = OfferHandOver(uuid7(), uuid7(), PARKS.bureau, PARKS.unit, text("树在公园里。"))
    await town.do(case, offer, GREENING.head)
    return case


async def test_until_it_is_accepted_the_first_unit_answers(town, offered) -> None:
    assert (await town.case(offered)).lead.unit == "greening"
    assert (await town.clock(offered)).due_at == at(3, 11, 18)


async def test_meanwhile_the_first_unit_is_pressed_like_any_other(town, offered) -> None:
    await town.advance_to(at(3, 11, 18))
    assert await town.pressed(offered) == [
        "first_contact_overdue",
        "reminder",
        "leading_group",
    ]


async def test_refused_the_first_unit_goes_on(town, offered) -> None:
    await town.refuse(offered, PARKS.head)
    assert (await town.case(offered)).lead.unit == "greening"


async def test_accepted_it_is_still_not_to_stay_overnight(town, offered) -> None:
    await town.advance_to(at(3, 11, 17))
    await town.grant(offered, PARKS.head)
    assert (await town.case(offered)).lead.unit == "parks_centre"
    assert (await town.clock(offered)).due_at == at(3, 11, 18)
