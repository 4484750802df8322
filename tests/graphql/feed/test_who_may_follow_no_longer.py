"""A token that expires, or a key that is revoked, ends its socket in a plain word."""

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from tests.graphql.conftest import KEY
from tests.graphql.feed.test_case_updates import UPDATES

from yousu import clients as domain
from yousu.case.actor import Actor, ActorKind
from yousu.graphql import admission
from yousu.identity import Caller, Identity

HOTLINE = Actor(ActorKind.PERSON, "operator", "hotline")
ADMINISTRATOR = Actor(ActorKind.PERSON, "admin", "administrator")


async def test_a_token_that_expires_ends_its_socket(talk, city) -> None:
    async with talk(KEY.issue(HOTLINE, timedelta(seconds=2))) as talking:
        await talking.subscribe("1", UPDATES)
        code, reason = await talking.closed()
    assert (code, reason.partition(" Go on")[0]) == (4403, "The token has expired; sign in again.")


async def test_a_key_that_is_revoked_ends_its_sockets(talk, city, monkeypatch) -> None:
    monkeypatch.setattr(admission, "LOOK_AGAIN_SECONDS", 0.1)
    await domain.register(city, ADMINISTRATOR, domain.Wanted("patrol", "巡查"))
    key, secret = await domain.issue_key(city, ADMINISTRATOR, "patrol", 1)
    async with talk(secret) as talking:
        await talking.subscribe("1", UPDATES)
        await domain.take_back_key(city, ADMINISTRATOR, key.id)
        code, reason = await talking.closed()
    assert (code, "not valid" in reason) == (4403, True)


async def test_who_has_other_rights_now_comes_again(talk, clients, monkeypatch) -> None:
    monkeypatch.setattr(admission, "LOOK_AGAIN_SECONDS", 0.1)
    async with talk(clients.hotline.token) as talking:
        await talking.subscribe("1", UPDATES)
        other = KEY.read(clients.at("handler", "operator", "housing").token)
        monkeypatch.setattr(Identity, "recognise", _always(other))
        code, reason = await talking.closed()
    assert (code, reason.partition(" Go on")[0]) == (4403, "Your rights have changed; come again.")


def _always(caller: Caller) -> Callable[..., Coroutine[Any, Any, Caller]]:
    async def recognise(*_: object) -> Caller:
        return caller

    return recognise
