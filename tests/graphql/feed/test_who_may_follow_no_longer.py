"""A token that expires, or a key that is revoked, ends its socket in a plain word."""

from datetime import timedelta

from tests.graphql.conftest import KEY
from tests.graphql.feed.test_case_updates import UPDATES

from yousu import clients as domain
from yousu.case.actor import Actor, ActorKind
from yousu.graphql.transport import Transport

HOTLINE = Actor(ActorKind.PERSON, "operator", "hotline")
ADMINISTRATOR = Actor(ActorKind.PERSON, "admin", "administrator")


async def test_a_token_that_expires_ends_its_socket(talk, city) -> None:
    async with talk(KEY.issue(HOTLINE, timedelta(seconds=2))) as talking:
        await talking.subscribe("1", UPDATES)
        code, reason = await talking.closed()
    assert (code, reason) == (4403, "The token has expired; sign in again and go on.")


async def test_a_key_that_is_revoked_ends_its_sockets(talk, city, monkeypatch) -> None:
    monkeypatch.setattr(Transport, "look_again_seconds", 0.1)
    await domain.register(city, ADMINISTRATOR, domain.Wanted("patrol", "巡查"))
    key, fresh = await domain.issue_key(city, ADMINISTRATOR, "patrol", timedelta(days=1))
    async with talk(fresh.secret) as talking:
        await talking.subscribe("1", UPDATES)
        await domain.take_back_key(city, ADMINISTRATOR, key.id)
        code, reason = await talking.closed()
    assert (code, "not valid" in reason) == (4403, True)
