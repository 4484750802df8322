"""An administrator registers a client and gives it keys."""

from dataclasses import replace

from tests.graphql.conftest import Client

PATROL = {"code": "patrol", "title": "街道巡查系统"}
CASES = "{ cases(first: 10) { totalCount } }"
PAYLOADS = {
    "clientRegister": "client { code bureaus storedDocumentsOnly readsPersonal revokedAt }",
    "clientRevoke": "client { code revokedAt }",
    "clientKeyIssue": "secret key { id revokedAt }",
    "clientKeyRevoke": "key { id revokedAt }",
    "clientDocumentStore": "document { digest }",
    "clientDocumentRemove": "document { digest }",
}


async def act(who: Client, which: str, **input: object) -> dict:
    kind = f"{which[0].upper()}{which[1:]}Input"
    document = (
        f"mutation($input: {kind}!) {{ {which}(input: $input)"
        f" {{ {PAYLOADS[which]} problems {{ code }} }} }}"
    )
    return (await who.ask(document, input=input))[which]


async def codes(who: Client, which: str, **input: object) -> list[str]:
    return [problem["code"] for problem in (await act(who, which, **input))["problems"]]


async def registered(administrator: Client, **more: object) -> Client:
    """The client, with a key of its own."""
    assert await codes(administrator, "clientRegister", **PATROL | more) == []
    return await with_new_key(administrator)


async def with_new_key(administrator: Client) -> Client:
    issued = await act(administrator, "clientKeyIssue", client="patrol")
    return replace(administrator, token=issued["secret"])


async def refusal(client: Client, document: str = CASES) -> str:
    told = await client.send(document)
    return told["errors"][0]["extensions"]["code"]
