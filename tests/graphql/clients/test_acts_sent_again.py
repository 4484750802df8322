"""What an administrator sends again for its key is done once."""

import asyncio

from tests.graphql.clients.registering import CASES, PATROL, act, codes, registered

from yousu.clients import document_digest


async def test_a_client_that_is_registered_again_is_the_one_that_was(administrator) -> None:
    told = [await act(administrator, "clientRegister", **PATROL, key="a") for _ in range(2)]
    assert (told[0]["problems"], told[0]) == ([], told[1])


async def test_a_registration_that_is_sent_again_gives_the_client_as_it_stands(
    administrator,
) -> None:
    await act(administrator, "clientRegister", **PATROL, key="a")
    await act(administrator, "clientRevoke", client="patrol")
    again = await act(administrator, "clientRegister", **PATROL, key="a")
    assert again["client"]["revokedAt"]


async def test_another_client_is_not_registered_for_the_same_key(administrator) -> None:
    await act(administrator, "clientRegister", **PATROL, key="a")
    other = PATROL | {"code": "second"}
    assert await codes(administrator, "clientRegister", **other, key="a") == ["KEY_REUSED"]


async def test_callers_at_once_are_issued_one_key_and_one_is_told_its_secret(administrator) -> None:
    await registered(administrator)
    asked = {"client": "patrol", "key": "a"}
    told = await asyncio.gather(*(act(administrator, "clientKeyIssue", **asked) for _ in range(4)))
    assert len({answer["key"]["id"] for answer in told}) == 1
    assert sum(answer["secret"] is not None for answer in told) == 1


async def test_a_key_whose_secret_was_lost_is_known_and_can_be_revoked(administrator) -> None:
    await registered(administrator)
    await act(administrator, "clientKeyIssue", client="patrol", key="a")
    again = await act(administrator, "clientKeyIssue", client="patrol", key="a")
    revoked = await act(administrator, "clientKeyRevoke", clientKey=again["key"]["id"])
    assert revoked["key"]["revokedAt"]


async def test_a_document_that_is_stored_again_by_the_same_act_stays_removed(administrator) -> None:
    await registered(administrator)
    storing = {"client": "patrol", "body": CASES, "key": "a"}
    await act(administrator, "clientDocumentStore", **storing)
    removal = {"client": "patrol", "digest": document_digest(CASES)}
    await act(administrator, "clientDocumentRemove", **removal)
    again = await act(administrator, "clientDocumentStore", **storing)
    assert again == {"document": None, "problems": []}
