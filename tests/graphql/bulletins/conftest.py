"""A week of which bulletins are issued."""

import pytest
from tests.graphql.bulletins.asking import issue
from tests.town import Town, at


@pytest.fixture
async def week(town: Town) -> None:
    """One housing case was handled in the week before."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case)
    await town.advance_to(at(3, 18, 9))


@pytest.fixture
async def city_s(clients, week) -> str:
    return (await issue(clients.hotline))["bulletin"]["id"]


@pytest.fixture
async def housing_s(clients, week) -> str:
    return (await issue(clients.hotline, bureau="housing"))["bulletin"]["id"]
