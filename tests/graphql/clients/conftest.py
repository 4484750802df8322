"""A Monday morning, an administrator, and a case of each of two bureaus."""

import pytest
from tests.graphql.conftest import Client

OPENING = {
    "title": "电梯停了",
    "text": "电梯已经停了三天。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "reporter": {"phone": "13900000001"},
}


@pytest.fixture(autouse=True)
async def monday(morning) -> None:
    """Everything here happens on a Monday morning."""


@pytest.fixture
def administrator(clients) -> Client:
    return clients.at("administrator", "admin")


@pytest.fixture
async def cases(clients) -> None:
    """One case of the housing bureau, one of education."""
    for category in ("housing.property_management", "education.campus_food_safety"):
        opened = await clients.hotline.act("caseOpen", **OPENING, category=category)
        await clients.hotline.do("caseDispatch", case=opened["case"]["id"])
