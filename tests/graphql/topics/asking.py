"""Asking for topics, and acting on them."""

from typing import Any

LIFTS, SPOT = "housing.property_management", "阳光花园"
OPENING = {
    "title": "电梯停了",
    "text": "电梯已经停了三天。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": LIFTS,
    "place": "阳光花园3号楼",
}
PAYLOAD = "{ topic { id version title unit person closedAt } problems { code path } }"
ADOPT = {"bureau": "housing", "subject": {"kind": "SPOT", "code": SPOT}, "title": "阳光花园电梯"}
TOPICS = """
query($closed: Boolean!) { topics(bureau: "housing", closed: $closed) {
  id title unit person score { value frequency difficulty trend }
  subject {
    kind code spot { words } cases(first: 10) { totalCount }
    places(first: 10) { spot { words } count people }
  }
  history { version act unit person words actor }
  effect { before { cases } after { cases } verdict }
} }
"""
CANDIDATES = """
{ topicCandidates(bureau: "housing") {
  subject { kind code } foundBy score { value } topic { id }
} }
"""
UNIT = ("housing", "property_management")


async def opened(clients, person: int, **more: object) -> str:
    reporter = {"phone": f"1390000000{person}"}
    payload = await clients.hotline.act("caseOpen", **OPENING | more, reporter=reporter)
    case: str = payload["case"]["id"]
    await clients.hotline.do("caseDispatch", case=case)
    return case


async def act(client, name: str, **input: object) -> dict[str, Any]:
    kind = f"{name[0].upper()}{name[1:]}Input"
    document = f"mutation($input: {kind}!) {{ {name}(input: $input) {PAYLOAD} }}"
    told: dict[str, Any] = (await client.ask(document, input=input))[name]
    return told


async def adopted(client, **more: object) -> dict[str, Any]:
    told = await act(client, "topicAdopt", **ADOPT | more)
    assert told["problems"] == []
    topic: dict[str, Any] = told["topic"]
    return topic


async def codes(client, name: str, **input: object) -> list[str]:
    told = await act(client, name, **input)
    assert told["topic"] is None
    return [problem["code"] for problem in told["problems"]]


async def listed(client, closed: bool = False) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await client.ask(TOPICS, closed=closed))["topics"]
    return found
