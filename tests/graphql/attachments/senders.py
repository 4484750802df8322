"""People who attach files over HTTP, and have them."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import obstore
from tests.graphql.conftest import Client

from yousu.city import City

LISTED = """
query($id: ID!, $first: Int! = 20, $after: String) {
  node(id: $id) { ... on Case { attachments(first: $first, after: $after) {
    edges { cursor node {
      id name mediaType size sha256 capturedAt capturedPlace { latitude longitude }
      addedAt addedBy removedAt custody { edges { node { actor { id post } original } } }
    } } pageInfo { hasNextPage }
  } } }
}
"""
LINK = """
query($id: ID!, $original: Boolean! = false) {
  node(id: $id) { ... on Attachment { link(original: $original) { url expiresAt } } }
}
"""


@dataclass(frozen=True)
class Sender:
    """Somebody who sends files."""

    client: Client

    async def send(
        self, case: str, content: bytes | AsyncIterator[bytes], name: str = "现场.jpg"
    ) -> httpx.Response:
        return await self.client.http.post(
            "/attachments",
            params={"case": case, "name": name},
            content=content,
            headers=self._headers,
        )

    async def attach(self, case: str, content: bytes, name: str = "现场.jpg") -> dict[str, Any]:
        """The file, which must be taken."""
        answer = await self.send(case, content, name)
        told: dict[str, Any] = answer.json()
        assert (answer.status_code, told["problems"]) == (201, [])
        attachment: dict[str, Any] = told["attachment"]
        return attachment

    async def refused(self, case: str, content: bytes, name: str = "现场.jpg") -> tuple[int, str]:
        """With which status and code."""
        return refusal_of(await self.send(case, content, name))

    async def listed(self, case: str, **page: object) -> list[dict[str, Any]]:
        found = (await self.client.ask(LISTED, id=case, **page))["node"]["attachments"]
        return [edge["node"] for edge in found["edges"]]

    async def url(self, id: str, *, original: bool = False) -> str:
        link = (await self.client.ask(LINK, id=id, original=original))["node"]["link"]
        return str(link["url"])

    async def have(self, id: str, *, original: bool = False, **headers: str) -> httpx.Response:
        url = await self.url(id, original=original)
        return await self.client.http.get(url, headers=headers)

    @property
    def _headers(self) -> dict[str, str]:
        told = {"accept-language": self.client.language}
        return told | (
            {"authorization": f"Bearer {self.client.token}"} if self.client.token else {}
        )


def refusal_of(answer: httpx.Response) -> tuple[int, str]:
    told = answer.json()
    assert told["attachment"] is None
    [problem] = told["problems"]
    return answer.status_code, problem["code"]


def objects_of(city: City) -> list[str]:
    """What is stored, in any case."""
    stored = city.attachments.objects
    return sorted(found["path"] for batch in obstore.list(stored) for found in batch)
