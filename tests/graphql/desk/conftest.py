"""A desk that looks for cases, and the cases by the names that a test gives them."""

from typing import Any

import pytest
from strawberry import relay
from tests.town import Staff

CASES = """
query($filter: CaseFilter, $order: CaseOrder! = NEWEST, $first: Int, $after: String, $last: Int,
      $before: String) {
  cases(filter: $filter, order: $order, first: $first, after: $after, last: $last,
        before: $before) {
    edges { node { number } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}
"""
LIFT, ROOF = "housing.property_management", "education.fees"
UNIT = Staff("housing", "property_management")


class Desk:
    """Who looks for cases, and the cases by the names that a test gives them."""

    def __init__(self, town, clients) -> None:
        self.town, self.clients = town, clients
        self.names: dict[str, str] = {}

    async def open(self, name: str, category: str = LIFT, **more: object) -> Any:
        case = await self.town.open(category, **more)
        self.names[(await self.town.case(case)).number] = name
        return case

    async def page(self, **asked: object) -> dict[str, Any]:
        told: dict[str, Any] = (await self.clients.hotline.ask(CASES, **asked))["cases"]
        return told

    async def find(self, order: str = "NEWEST", **filter: object) -> list[str]:
        return self.named(await self.page(filter=filter, order=order))

    def named(self, page: dict[str, Any]) -> list[str]:
        return [self.names[edge["node"]["number"]] for edge in page["edges"]]

    async def refusal(self, client, **filter: object) -> str:
        told = await client.send(CASES, filter=filter)
        code: str = told["errors"][0]["extensions"]["code"]
        return code


@pytest.fixture
def desk(town, clients) -> Desk:
    return Desk(town, clients)


@pytest.fixture
async def at_work(desk) -> Any:
    """Of one unit: a case in its handler's hands."""
    case = await desk.open("at work")
    await desk.town.hand_to_handler(case, UNIT)
    return case


def relay_id(case: object) -> str:
    return str(relay.GlobalID("Case", str(case)))
