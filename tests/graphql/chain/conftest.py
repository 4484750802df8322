"""A case over the API, with everybody who has to do with it."""

from dataclasses import dataclass
from typing import Any

import pytest
from tests.graphql.chain.april import on_the

HOUSING, UNIT = "housing", "property_management"
OPENING = {
    "title": "电梯停运",
    "text": "18层的楼只有一部电梯，已停四天。",
    "reporter": {"name": "王某"},
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "housing.property_management",
}
SATISFIED = {
    "result": "ANSWERED",
    "contacted": True,
    "solved": "SOLVED",
    "satisfiedWithResult": "SATISFIED",
    "satisfiedWithProcess": "SATISFIED",
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

    async def grant(self) -> None:
        """What was asked last is granted by the leader and the hotline."""
        for post in ("leader_in_charge", "hotline"):
            application = await self.application()
            await self.do(post, "caseDecide", application=application, grant=True)

    async def appeal(self) -> None:
        """The unit's head appeals against the first entry in the register, and is heard."""
        entry = (await self.read("register { id }"))["register"][0]["id"]
        await self.do("unit_head", "caseAppealAppraisal", entry=entry, text="已按时联系。")
        await self.grant()

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
async def closed(replied) -> Desk:
    """A case that was answered in time, to the citizen's satisfaction."""
    await replied.do("hotline", "caseRecordVisit", **SATISFIED)
    await replied.do("hotline", "caseClose")
    return replied


@pytest.fixture
async def counted(closed, city) -> Desk:
    """The same when March is over."""
    await on_the(city, 4, 1)
    return closed


@pytest.fixture
async def marked(closed, city) -> Desk:
    """Its handler was given a mark of 3 points for it, and March is over."""
    ground = {"ground": "PERFUNCTORY", "rule": "第三条", "text": "敷衍了事。"}
    await closed.do("petition_office", "caseGiveMark", person="handler", points=3, **ground)
    await on_the(city, 4, 1)
    return closed


@pytest.fixture
async def another(clients, morning) -> Desk:
    """Another case that nobody has yet."""
    return Desk(clients, (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"])


@pytest.fixture
async def third(clients, morning) -> Desk:
    """One more."""
    return Desk(clients, (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"])
