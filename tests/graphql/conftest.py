"""A server that answers over HTTP and sockets, and clients at several posts."""

import asyncio
import socket
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import uvicorn
from gql import Client as GqlClient
from gql import GraphQLRequest
from gql.client import AsyncClientSession
from gql.transport.websockets import WebsocketsTransport
from starlette.applications import Starlette

from yousu.case.actor import Actor, ActorKind
from yousu.city import City
from yousu.graphql.limits.limits import Limits
from yousu.graphql.schemas import Schemas
from yousu.identity import Identity, TokenKey
from yousu.runtime.app import build_app

# The tests of a minute are one person's calls.
ANY_NUMBER = Limits(
    calls_of_strangers=10**6, calls_of_citizens=10**6, calls_of_people=10**6, calls_of_clients=10**6
)
KEY = TokenKey(b"a key that only tests use, long enough")


@dataclass(frozen=True)
class Client:
    """Somebody who sends GraphQL to the city."""

    http: httpx.AsyncClient
    token: str | None
    language: str = "en"

    async def send(self, document: str, **variables: object) -> dict[str, Any]:
        """The whole answer: data, errors."""
        headers = {"accept-language": self.language}
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        body = {"query": document, "variables": variables}
        answer = await self.http.post("/graphql", json=body, headers=headers)
        told: dict[str, Any] = answer.json()
        return told

    async def ask(self, document: str, **variables: object) -> dict[str, Any]:
        """The data; errors are a failure of the test."""
        told = await self.send(document, **variables)
        assert "errors" not in told, told["errors"]
        data: dict[str, Any] = told["data"]
        return data

    async def act(self, name: str, **input: object) -> dict[str, Any]:
        """Carries out one mutation; gives its payload."""
        document = (
            f"mutation($input: {name[0].upper()}{name[1:]}Input!) {{ {name}(input: $input)"
            " { case { id number version state } problems { code message path } } }"
        )
        payload: dict[str, Any] = (await self.ask(document, input=input))[name]
        return payload

    async def do(self, name: str, **input: object) -> None:
        """Carries out one mutation, which must not be refused."""
        assert (await self.act(name, **input))["problems"] == []


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    """A schema knows nothing of a city, so that one after another may have the same."""
    return Schemas()


@pytest.fixture
def app(city: City, schemas: Schemas) -> Starlette:
    return build_app(city, schemas, Identity(city.engine, KEY), dev=True, limits=ANY_NUMBER)


@pytest.fixture
async def address(app: Starlette) -> AsyncIterator[str]:
    """Where a real server of this app listens, on loopback and a free port."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        app, ws="websockets-sansio", log_config=None, lifespan="on", timeout_graceful_shutdown=2
    )
    server = uvicorn.Server(config)
    server.capture_signals = _leave_signals_alone  # type: ignore[method-assign]  # the test's own signals stay
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield f"127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    await serving


@contextmanager
def _leave_signals_alone() -> Iterator[None]:
    yield


@pytest.fixture
async def clients(app: Starlette) -> AsyncIterator["Clients"]:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield Clients(http)


class Clients:
    """People who use the API, by the post that they act from."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    @property
    def stranger(self) -> Client:
        return Client(self._http, None)

    @property
    def hotline(self) -> Client:
        return self.at("hotline", "operator")

    def at(self, post: str, id: str, bureau: str | None = None, unit: str | None = None) -> Client:
        return Client(self._http, token(post, id, bureau, unit))

    def client(self, id: str) -> Client:
        """An integration client."""
        return Client(self._http, KEY.issue(Actor(ActorKind.CLIENT, id)))

    async def configure(self, plugin: str, **settings: object) -> None:
        """An administrator changes the numbers of a bureau."""
        change = {"plugin": plugin, "settings": settings, "reason": "考核要求"}
        mutation = (
            "mutation($input: PluginConfigureInput!)"
            " { pluginConfigure(input: $input) { problems { code } } }"
        )
        told = await self.at("administrator", "admin").ask(mutation, input=change)
        assert told["pluginConfigure"]["problems"] == []


def token(post: str, id: str, bureau: str | None = None, unit: str | None = None) -> str:
    return KEY.issue(Actor(ActorKind.PERSON, id, post, unit, bureau))


@pytest.fixture
def socket_to(address: str) -> "SocketTo":
    """Opens graphql-transport-ws sockets to the server."""
    return SocketTo(address)


@dataclass(frozen=True)
class SocketTo:
    """A server that can be followed."""

    address: str

    @asynccontextmanager
    async def follow(
        self, token: str | None, document: str, **variables: object
    ) -> AsyncIterator[AsyncGenerator[dict[str, Any], None]]:
        """The updates of one subscription, as they come."""
        async with self.opened(token) as session:
            updates = session.subscribe(GraphQLRequest(document, variable_values=variables))
            yield updates
            await updates.aclose()

    @asynccontextmanager
    async def opened(self, token: str | None) -> AsyncIterator[AsyncClientSession]:
        """A socket on which any operation can be sent."""
        transport = WebsocketsTransport(
            url=f"ws://{self.address}/graphql",
            init_payload={"authorization": f"Bearer {token}"} if token else {},
            subprotocols=[WebsocketsTransport.GRAPHQLWS_SUBPROTOCOL],
        )
        async with GqlClient(transport=transport) as session:
            yield session
