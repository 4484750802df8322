"""Six cases of six people at one place, and those who act on the topic of it."""

from typing import Any

import pytest
from tests.graphql.topics.asking import (
    UNIT,
    opened,
)


@pytest.fixture(autouse=True)
async def monday(morning) -> None:
    """Everything here happens on a Monday morning."""


@pytest.fixture
async def cases(clients) -> list[str]:
    """Six cases of six people at one place."""
    return [await opened(clients, person) for person in range(6)]


@pytest.fixture
def office(clients) -> Any:
    return clients.at("transfer_office", "office", "housing")


@pytest.fixture
def handler(clients) -> Any:
    return clients.at("handler", "handler", *UNIT)
