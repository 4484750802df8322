"""A case over the API, with everybody who has to do with it."""

from dataclasses import dataclass
from typing import Any

import pytest

HOUSING, UNIT = "housing", "property_management"
OPENING = {
    "title": "电梯停运",
    "text": "18层的楼只有一部电梯，已停四天。",
    "reporter": {"name": "王某"},
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "housing.property_management",
}


@dataclass(frozen=True)
class Desk:
    """One case, and the people who act on it."""

    clients: Any
    id: str

    def who(self, post: str) -> Any:
        """Somebody at a post of the city, of the bureau that leads, or of its unit."""
        if post in ("hotline", "supervision_office"):
            return self.clients.at(post, post)
        if post in ("handler", "unit_head"):
            return self.clients.at(post, post, HOUSING, UNIT)
        return self.clients.at(post, post, HOUSING)

    async def ask(self, post: str, act: str, **input: object) -> dict[str, Any]:
        """The payload of an act."""
        payload: dict[str, Any] = await self.who(post).act(act, case=self.id, **input)
        return payload

    async def do(self, post: str, act: str, **input: object) -> None:
        """Carries out an act, which must not be refused."""
        await self.who(post).do(act, case=self.id, **input)

    async def read(self, selection: str) -> Any:
        """What the hotline reads of the case."""
        query = f"query($id: ID!) {{ case(id: $id) {{ {selection} }} }}"
        return (await self.clients.hotline.ask(query, id=self.id))["case"]

    async def application(self) -> str:
        """The id of the latest application."""
        id: str = (await self.read("applications { id }"))["applications"][-1]["id"]
        return id

    async def happened(self) -> list[str]:
        """The kinds of its events, oldest first."""
        events = (await self.read("events { __typename }"))["events"]
        return [event["__typename"] for event in events]


@pytest.fixture
async def received(clients, morning) -> Desk:
    """A case that nobody has yet."""
    return Desk(clients, (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"])


@pytest.fixture
async def dispatched(received) -> Desk:
    """A case that a unit was given."""
    await received.do("hotline", "caseDispatch")
    return received


@pytest.fixture
async def handled(dispatched) -> Desk:
    """A case that a unit's handler works on."""
    await dispatched.do("unit_head", "caseSignFor")
    await dispatched.do("unit_head", "caseAssignHandler", handler="handler")
    return dispatched


@pytest.fixture
async def replied(handled) -> Desk:
    """A case whose reply has left."""
    await handled.do("handler", "caseSubmitReply", text="电梯已修复。")
    await handled.do("unit_head", "caseSignReply")
    await handled.do("leader_in_charge", "caseSignReply")
    return handled


@pytest.fixture
async def another(clients, morning) -> Desk:
    """Another case that nobody has yet."""
    return Desk(clients, (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"])


@pytest.fixture
async def third(clients, morning) -> Desk:
    """One more."""
    return Desk(clients, (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"])
