"""A plugin is switched on one of two servers while a client follows the city on the other."""

import asyncio

import pytest
from gql import Client, GraphQLRequest
from gql.transport.websockets import WebsocketsTransport
from tests.faults.conftest import Server
from tests.faults.person import Person
from tests.waiting import until

SWITCH = (
    "mutation($input: Plugin{act}Input!) {{ plugin{act}(input: $input) {{ problems {{ code }} }} }}"
)
TRAFFIC = '{ __type(name: "TrafficCase") { name } plugins { name state } }'
DISPATCH = (
    "mutation($input: CaseDispatchInput!) { caseDispatch(input: $input)"
    " { case { id } problems { code } } }"
)
UPDATES = "subscription { caseUpdates { event { __typename } case { id } } }"
OF_TRAFFIC = {"nature": "COMPLAINT", "category": "traffic.illegal_parking"}


def follow(person: Person, server: Server) -> Client:
    return Client(
        transport=WebsocketsTransport(
            url=f"ws://127.0.0.1:{server.port}/graphql",
            init_payload=person.headers,
            subprotocols=[WebsocketsTransport.GRAPHQLWS_SUBPROTOCOL],
        )
    )


@pytest.fixture
def administrator(yousu) -> Person:
    return Person.at(yousu, "administrator")


@pytest.fixture
def hotline(yousu) -> Person:
    return Person.at(yousu, "hotline")


@pytest.fixture
async def servers(serve, own_redis) -> tuple[Server, Server]:
    return await serve(own_redis.url), await serve(own_redis.url)


async def switch(person: Person, server: Server, act: str) -> None:
    asked = {"plugin": "traffic", "reason": "演练"}
    told = await person.ask(server, SWITCH.format(act=act), input=asked)
    assert told == {f"plugin{act}": {"problems": []}}


async def has_traffic(person: Person, server: Server) -> bool:
    """Whether the server's schema has the bureau's types."""
    return (await person.ask(server, TRAFFIC))["__type"] is not None


async def dispatch(person: Person, server: Server) -> list[str]:
    """Opens and dispatches a case of the bureau; gives the codes of what was refused."""
    case = (await person.open(server, **OF_TRAFFIC))["id"]
    told = (await person.ask(server, DISPATCH, input={"case": case}))["caseDispatch"]
    return [problem["code"] for problem in told["problems"]]


async def test_the_next_order_on_the_other_server_is_under_it(
    servers, administrator, hotline
) -> None:
    here, there = servers
    await switch(administrator, here, "Disable")
    assert await dispatch(hotline, there) == ["BUREAU_OFF"]
    await switch(administrator, here, "Enable")
    assert await dispatch(hotline, there) == []


async def test_the_schema_of_both_follows(servers, administrator) -> None:
    here, there = servers
    for act, expected in (("Disable", False), ("Enable", True)):
        await switch(administrator, here, act)
        assert await has_traffic(administrator, here) is expected

        async def follows(expected: bool = expected) -> bool:
            return await has_traffic(administrator, there) is expected

        await until(follows, seconds=5)


async def test_without_redis_the_other_follows_within_seconds(
    serve, nowhere, administrator
) -> None:
    here, there = await serve(nowhere), await serve(nowhere)
    await switch(administrator, here, "Disable")

    async def follows() -> bool:
        return not await has_traffic(administrator, there)

    await until(follows, seconds=5)


async def test_a_subscription_goes_on_all_the_while(servers, administrator, hotline) -> None:
    here, there = servers
    async with follow(hotline, there) as session, asyncio.timeout(20):
        updates = session.subscribe(GraphQLRequest(UPDATES))
        first = asyncio.create_task(anext(updates))
        while not first.done():
            await hotline.open(here, **OF_TRAFFIC)
        await switch(administrator, here, "Disable")
        await switch(administrator, here, "Enable")
        last = (await hotline.open(here, **OF_TRAFFIC))["id"]
        while (await anext(updates))["caseUpdates"]["case"]["id"] != last:
            pass
        await updates.aclose()
