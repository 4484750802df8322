"""Somebody at a post, who may turn to any server."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import httpx
from tests.faults.conftest import Server
from tests.program import Yousu

from yousu.case.actor import Actor, ActorKind
from yousu.runtime.secrets import token_key

OPEN = "mutation($input: CaseOpenInput!) { caseOpen(input: $input) { case { id number } } }"
OPENING = {
    "title": "路灯不亮",
    "text": "整条街都黑着。",
    "reporter": {},
    "channel": "WECHAT",
    "nature": "HELP",
}


@dataclass(frozen=True)
class Person:
    token: str

    @classmethod
    def at(cls, yousu: Yousu, post: str) -> Self:
        key = token_key(Path(yousu.env["YOUSU_DATA"]))
        return cls(key.issue(Actor(ActorKind.PERSON, f"{post}-1", post)))

    @property
    def headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"}

    async def ask(self, server: Server, document: str, **variables: object) -> dict[str, Any]:
        async with httpx.AsyncClient(timeout=20, verify=False) as http:
            answer = await http.post(
                f"{server.url}/graphql",
                json={"query": document, "variables": variables},
                headers=self.headers,
            )
        told: dict[str, Any] = answer.json()
        return dict(told["data"])

    async def open(self, server: Server, **otherwise: object) -> dict[str, str]:
        """A new case: its id and its number."""
        told = await self.ask(server, OPEN, input=OPENING | otherwise)
        case: dict[str, str] = told["caseOpen"]["case"]
        return case
