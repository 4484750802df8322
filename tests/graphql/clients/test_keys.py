"""A client's keys: changed without a gap, revoked at once, their secrets stored nowhere."""

from dataclasses import replace

import pytest
from tests.graphql.clients.registering import (
    CASES,
    PATROL,
    act,
    codes,
    refusal,
    registered,
    with_new_key,
)


async def test_a_client_goes_over_to_a_new_key(administrator) -> None:
    old = await registered(administrator)
    new = await with_new_key(administrator)
    before, after = await old.ask(CASES), await new.ask(CASES)
    assert before == after


async def test_a_key_that_is_revoked_is_refused_at_once(administrator) -> None:
    await act(administrator, "clientRegister", **PATROL)
    issued = await act(administrator, "clientKeyIssue", client="patrol")
    await act(administrator, "clientKeyRevoke", clientKey=issued["key"]["id"])
    patrol = replace(administrator, token=issued["secret"])
    assert await refusal(patrol) == "UNAUTHENTICATED"


async def test_a_revoked_client_s_keys_are_all_refused(administrator) -> None:
    patrol = await registered(administrator)
    told = await act(administrator, "clientRevoke", client="patrol")
    assert told["client"]["revokedAt"]
    assert await refusal(patrol) == "UNAUTHENTICATED"


async def test_a_revoked_client_gets_no_key(administrator) -> None:
    await registered(administrator)
    await act(administrator, "clientRevoke", client="patrol")
    assert await codes(administrator, "clientKeyIssue", client="patrol") == ["CLIENT_REVOKED"]


@pytest.mark.own_database
async def test_a_key_holds_no_longer_than_it_was_issued_for(administrator, city) -> None:
    patrol = await registered(administrator)
    async with city.engine.begin() as connection:
        await connection.exec_driver_sql("update client_keys set expires_at = now()")
    assert await refusal(patrol) == "UNAUTHENTICATED"


@pytest.mark.parametrize("change", [lambda s: s[:-1] + "~", lambda s: s[:10], lambda s: "yck_x_y"])
async def test_another_secret_is_refused(administrator, change) -> None:
    patrol = await registered(administrator)
    assert await refusal(replace(patrol, token=change(patrol.token))) == "UNAUTHENTICATED"


async def test_the_secret_is_stored_nowhere(administrator, city) -> None:
    patrol = await registered(administrator)
    secret = patrol.token.rpartition("_")[2].encode()
    async with city.engine.connect() as connection:
        [(digest,)] = await connection.exec_driver_sql("select digest from client_keys")
    assert secret not in digest
