"""What a bureau adds to the schema is there while its plugin is on."""

import pytest
from gql import GraphQLRequest
from gql.transport.exceptions import TransportQueryError

FOUND = "{ traffic { cases { totalCount } } }"
HOUSING = '{ cases(filter: {bureau: "housing"}) { totalCount } }'


@pytest.fixture
def administrator(clients):
    return clients.at("administrator", "admin")


async def switch(client, act: str) -> None:
    name = f"plugin{act}"
    mutation = (
        f"mutation($input: Plugin{act}Input!) {{ {name}(input: $input) {{ problems {{ code }} }} }}"
    )
    asked = {"plugin": "traffic", "reason": "演练"}
    assert (await client.ask(mutation, input=asked))[name]["problems"] == []
    # A server that serves looks by itself, within a second.
    await client.ask("{ plugins { name } }")


async def test_a_bureau_that_is_off_adds_nothing(administrator, clients) -> None:
    await switch(administrator, "Disable")
    told = await clients.hotline.send(FOUND)
    assert "Cannot query field 'traffic'" in told["errors"][0]["message"]


async def test_the_rest_of_the_schema_stays(administrator, clients) -> None:
    await switch(administrator, "Disable")
    assert (await clients.hotline.ask(HOUSING))["cases"] == {"totalCount": 0}


async def test_a_bureau_that_is_on_again_adds_what_it_did(administrator, clients) -> None:
    for act in ("Disable", "Enable"):
        await switch(administrator, act)
    assert (await clients.hotline.ask(FOUND))["traffic"]["cases"] == {"totalCount": 0}


async def test_an_open_socket_asks_by_the_plugins_in_force(
    administrator, clients, socket_to
) -> None:
    async with socket_to.opened(clients.hotline.token) as session:
        await session.execute(GraphQLRequest(FOUND))
        await switch(administrator, "Disable")
        with pytest.raises(TransportQueryError, match="Cannot query field 'traffic'"):
            await session.execute(GraphQLRequest(FOUND))
