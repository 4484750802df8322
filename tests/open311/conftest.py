"""Another city's tool, which speaks GeoReport to this one."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from yousu import clients
from yousu.case.actor import Actor, ActorKind
from yousu.city import City
from yousu.graphql.limits.limits import Limits
from yousu.graphql.schemas import Schemas
from yousu.identity import Identity
from yousu.runtime.app import build_app

ADMINISTRATOR = Actor(ActorKind.PERSON, "admin", "administrator")
FORM = {
    "service_code": "housing.property_management",
    "lat": "36.62",
    "long": "101.78",
    "address_string": "阳光花园3号楼",
    "description": "电梯停了\n已经停了三天。",
    "phone": "13900000001",
    "last_name": "王",
}


@dataclass(frozen=True)
class Tool:
    """Sends and asks, with a key or without one."""

    http: httpx.AsyncClient
    key: str | None = None

    async def get(self, path: str, **asked: str) -> httpx.Response:
        told = asked | ({"api_key": self.key} if self.key else {})
        return await self.http.get(f"/open311/v2/{path}", params=told)

    async def post(self, **changed: str | None) -> httpx.Response:
        form = FORM | {"api_key": self.key} | changed
        told = {name: value for name, value in form.items() if value is not None}
        return await self.http.post("/open311/v2/requests.json", data=told)

    async def sent(self, **changed: str | None) -> str:
        """The id of a request that was taken."""
        answer = await self.post(**changed)
        assert answer.status_code == 201, answer.text
        [told] = answer.json()
        number: str = told["service_request_id"]
        return number

    async def told(self, **asked: str) -> list[dict[str, Any]]:
        answer = await self.get("requests.json", **asked)
        assert answer.status_code == 200, answer.text
        lines: list[dict[str, Any]] = answer.json()
        return lines


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    return Schemas()


@pytest.fixture
def app(city: City, schemas: Schemas) -> Starlette:
    many = Limits(calls_of_strangers=10**6)
    return build_app(city, schemas, Identity(city.engine, None), dev=False, limits=many)


@pytest.fixture
async def http(app: Starlette, morning: None) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield http


@pytest.fixture
def stranger(http: httpx.AsyncClient) -> Tool:
    return Tool(http)


@pytest.fixture
async def tool(http: httpx.AsyncClient, city: City) -> Tool:
    """A registered client that reads no personal data."""
    return await registered(http, city, clients.Wanted("patrol", "街道巡查系统"))


async def registered(http: httpx.AsyncClient, city: City, wanted: clients.Wanted) -> Tool:
    await clients.register(city, ADMINISTRATOR, wanted)
    _, secret = await clients.issue_key(city, ADMINISTRATOR, wanted.code, clients.LONGEST_KEY_DAYS)
    return Tool(http, secret)
