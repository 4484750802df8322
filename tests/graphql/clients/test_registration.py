"""An administrator registers integration clients and revokes them; nobody else does."""

import pytest
from tests.graphql.clients.registering import CASES, PATROL, act, codes, refusal, registered


@pytest.mark.parametrize(
    ("which", "input", "code"),
    [
        ("clientRegister", PATROL, "CLIENT_EXISTS"),
        ("clientRegister", {"code": "x", "title": "x", "bureaus": []}, "INVALID_INPUT"),
        ("clientRegister", {"code": "x", "title": "x", "bureaus": ["magic"]}, "INVALID_INPUT"),
        ("clientRegister", {"code": "", "title": "x"}, "TEXT_MISSING"),
        ("clientKeyIssue", {"client": "nobody"}, "UNKNOWN_CLIENT"),
        ("clientKeyIssue", {"client": "patrol", "days": 0}, "INVALID_INPUT"),
        ("clientKeyIssue", {"client": "patrol", "days": -(2**31)}, "INVALID_INPUT"),
        ("clientKeyIssue", {"client": "patrol", "days": 367}, "INVALID_INPUT"),
        ("clientKeyRevoke", {"clientKey": "x"}, "UNKNOWN_KEY"),
        ("clientRevoke", {"client": "nobody"}, "UNKNOWN_CLIENT"),
    ],
)
async def test_what_is_refused(administrator, which, input, code) -> None:
    await registered(administrator)
    assert await codes(administrator, which, **input) == [code]


@pytest.mark.parametrize(
    ("which", "input"),
    [
        ("clientRegister", PATROL | {"code": "second"}),
        ("clientKeyIssue", {"client": "patrol"}),
        ("clientKeyRevoke", {"clientKey": "00000000-0000-0000-0000-000000000000"}),
        ("clientRevoke", {"client": "patrol"}),
        ("clientDocumentStore", {"client": "patrol", "body": CASES}),
        ("clientDocumentRemove", {"client": "patrol", "digest": "x"}),
    ],
)
@pytest.mark.parametrize("post", ["hotline", "leader_in_charge"])
async def test_the_administrator_alone_decides(clients, administrator, post, which, input) -> None:
    await registered(administrator)
    bureau = "housing" if post == "leader_in_charge" else None
    assert await codes(clients.at(post, "x", bureau), which, **input) == ["NOT_ALLOWED"]


async def test_the_administrator_sees_clients_keys_and_documents(administrator) -> None:
    patrol = await registered(administrator, readsPersonal=True)
    await patrol.ask(CASES)
    await act(administrator, "clientDocumentStore", client="patrol", body=CASES)
    document = "{ clients { code readsPersonal keys { usedAt issuedBy } documents { body } } }"
    [told] = (await administrator.ask(document))["clients"]
    assert (told["code"], told["readsPersonal"]) == ("patrol", True)
    assert ([k["issuedBy"] for k in told["keys"]], told["documents"]) == (
        ["admin"],
        [{"body": CASES}],
    )
    assert told["keys"][0]["usedAt"]


async def test_others_see_none(clients) -> None:
    assert await refusal(clients.hotline, "{ clients { code } }") == "NOT_ALLOWED"
