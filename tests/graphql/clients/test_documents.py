"""Documents that are stored for a client, to which it may be bound."""

import pytest
from tests.graphql.clients.registering import CASES, act, codes, refusal, registered
from tests.graphql.conftest import Client

from yousu.clients import document_digest


async def test_a_client_that_is_bound_to_its_documents_runs_nothing_else(administrator) -> None:
    patrol = await registered(administrator, storedDocumentsOnly=True)
    assert await refusal(patrol) == "DOCUMENT_NOT_STORED"
    await act(administrator, "clientDocumentStore", client="patrol", body=CASES)
    assert (await patrol.ask(CASES))["cases"] == {"totalCount": 0}
    assert await refusal(patrol, CASES + " ") == "DOCUMENT_NOT_STORED"


async def test_a_document_is_run_by_its_digest(administrator) -> None:
    patrol = await registered(administrator, storedDocumentsOnly=True)
    told = await act(administrator, "clientDocumentStore", client="patrol", body=CASES)
    assert told["document"]["digest"] == document_digest(CASES)
    assert await by_digest(patrol, document_digest(CASES)) == {"cases": {"totalCount": 0}}


async def by_digest(client: Client, digest: str) -> dict | None:
    body = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest}}}
    headers = {"authorization": f"Bearer {client.token}"}
    answer = (await client.http.post("/graphql", json=body, headers=headers)).json()
    return answer.get("data")


async def test_a_document_of_another_client_is_not_run(administrator) -> None:
    patrol = await registered(administrator)
    await act(administrator, "clientRegister", code="other", title="其他系统")
    await act(administrator, "clientDocumentStore", client="other", body=CASES)
    assert await by_digest(patrol, document_digest(CASES)) is None


async def test_a_document_that_is_removed_is_not_run(administrator) -> None:
    patrol = await registered(administrator, storedDocumentsOnly=True)
    await act(administrator, "clientDocumentStore", client="patrol", body=CASES)
    digest = document_digest(CASES)
    removal = {"client": "patrol", "digest": digest}
    assert await codes(administrator, "clientDocumentRemove", **removal) == []
    assert await refusal(patrol) == "DOCUMENT_NOT_STORED"
    assert await codes(administrator, "clientDocumentRemove", **removal) == ["UNKNOWN_DOCUMENT"]


@pytest.mark.parametrize("body", ["", "{", "{ dragons }", "query A { cases { dragon } }"])
async def test_what_the_schema_would_not_run_is_not_stored(administrator, body) -> None:
    await registered(administrator)
    stored = {"client": "patrol", "body": body}
    assert await codes(administrator, "clientDocumentStore", **stored) == ["DOCUMENT_INVALID"]
