"""A case of the traffic police over the API, and those who record what they know of it."""

from dataclasses import dataclass
from typing import Any

import pytest

BUREAU, UNIT = "traffic", "off_site_enforcement"
OPENING = {
    "title": "遮挡号牌",
    "text": "一辆面包车遮挡号牌，附行车记录仪视频。",
    "reporter": {},
    "channel": "HOTLINE",
    "nature": "REPORT",
    "category": "traffic.obscured_plates",
}
SENT = {
    "pictures": 1,
    "videos": 1,
    "plate": "青A12345",
    "place": "西关大街与长江路路口",
    "capturedAt": "2024-03-10T20:00:00+08:00",
}
SPRING = {"first": "2024-03-01", "last": "2024-04-30"}


@dataclass(frozen=True)
class Desk:
    """One case, and the police who act on it."""

    clients: Any
    id: str

    def who(self, post: str) -> Any:
        unit = UNIT if post in ("handler", "unit_head") else None
        return self.clients.at(post, post, BUREAU, unit)

    async def ask(self, post: str, act: str, **input: object) -> dict[str, Any]:
        """The payload of an act."""
        payload: dict[str, Any] = await self.who(post).act(act, case=self.id, **input)
        return payload

    async def do(self, post: str, act: str, **input: object) -> None:
        """Carries out an act, which must not be refused."""
        await self.who(post).do(act, case=self.id, **input)

    async def read(self, selection: str) -> Any:
        """What the hotline reads of what the police know of the case."""
        query = f"query($id: ID!) {{ case(id: $id) {{ traffic {{ {selection} }} }} }}"
        return (await self.clients.hotline.ask(query, id=self.id))["case"]["traffic"]

    async def found(self, arguments: str, by: Any = None) -> list[str]:
        """The ids of the cases that the police find."""
        query = f"{{ traffic {{ cases{arguments} {{ edges {{ node {{ id }} }} }} }} }}"
        edges = (await (by or self.clients.hotline).ask(query))["traffic"]["cases"]["edges"]
        return [edge["node"]["id"] for edge in edges]

    async def tally(
        self, name: str, by: Any = None, unit: str | None = None
    ) -> list[dict[str, Any]]:
        """The lines of a tally of the spring."""
        query = (
            f"query($p: Period!, $unit: String) {{ traffic {{ {name}(period: $p, unit: $unit)"
            " { about title { en } amount outOf share } } }"
        )
        told = await (by or self.clients.hotline).ask(query, p=SPRING, unit=unit)
        lines: list[dict[str, Any]] = told["traffic"][name]
        return lines


async def opened(clients: Any, **changed: object) -> Desk:
    """A case that a unit was given; one about a violation, unless something else is told."""
    opened = await clients.hotline.act("caseOpen", **OPENING | changed)
    desk = Desk(clients, opened["case"]["id"])
    await clients.hotline.act("caseDispatch", case=desk.id)
    return desk


@pytest.fixture
async def reported(clients, morning) -> Desk:
    """A reported violation that a unit has signed for."""
    desk = await opened(clients)
    await desk.do("unit_head", "caseSignFor")
    return desk


@pytest.fixture
async def proved(reported) -> Desk:
    """A reported violation for which the citizen has sent all."""
    await reported.do("handler", "trafficEvidenceRecord", **SENT)
    return reported
