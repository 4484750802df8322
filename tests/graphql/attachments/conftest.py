"""A case, and people who send its files and have them."""

from uuid import UUID

import pytest
from strawberry import relay
from tests.attachments.files import TAKEN
from tests.graphql.attachments.senders import Sender

PDF = TAKEN["application/pdf"]
UNIT = ("housing", "property_management")


@pytest.fixture
async def case(town) -> str:
    """A case that its handler works on."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return str(relay.GlobalID("Case", str(case)))


@pytest.fixture
def handler(clients, town) -> Sender:
    return Sender(clients.at("handler", town.housing.handler.id, *UNIT))


@pytest.fixture
def leader(clients, town) -> Sender:
    """Sees the case, and does not work on it."""
    return Sender(clients.at("leader_in_charge", "housing.leader_in_charge", "housing"))


@pytest.fixture
def hotline(clients) -> Sender:
    return Sender(clients.hotline)


def uuid_of(id: str) -> UUID:
    return UUID(relay.GlobalID.from_id(id).node_id)
