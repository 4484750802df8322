"""Citizens come with a token that vouches for their phone number."""

import pytest

from yousu.case.actor import ActorKind
from yousu.case.reporter import reporter_id
from yousu.identity import Identity, TokenRefused
from yousu.identity.citizens import CitizensProvider

SECRET = b"a test's secret"
VOUCHED = {"phone_number": "+8613900000001", "phone_number_verified": True}


@pytest.fixture
def identity(city, provider) -> Identity:
    return Identity(city.engine, None, citizens=CitizensProvider(provider, SECRET))


async def test_a_citizen_is_the_reporter_of_their_cases(openid, identity) -> None:
    caller = await identity.recognise(openid.token(**VOUCHED, name="王某"))
    assert caller.actor.kind is ActorKind.CITIZEN
    assert caller.actor.id == str(reporter_id(SECRET, "139 0000 0001"))
    assert caller.citizen is not None
    assert (caller.citizen.phone, caller.citizen.name) == ("+8613900000001", "王某")


async def test_who_they_are_is_not_in_what_is_printed(openid, identity) -> None:
    caller = await identity.recognise(openid.token(**VOUCHED, name="王某"))
    assert "1390000" not in repr(caller)
    assert "王某" not in repr(caller)


@pytest.mark.parametrize(
    "changed",
    [
        {"phone_number_verified": False},
        {"phone_number_verified": None},
        {"phone_number_verified": "true"},
        {"phone_number": None},
        {"phone_number": "²"},
        {"phone_number": 7, "phone_number_verified": None},
    ],
    ids=str,
)
async def test_a_number_that_nobody_vouches_for_is_refused(openid, identity, changed) -> None:
    with pytest.raises(TokenRefused, match="phone number"):
        await identity.recognise(openid.token(**VOUCHED | changed))


async def test_a_token_of_the_citizens_provider_gives_nobody_a_post(openid, identity) -> None:
    caller = await identity.recognise(openid.token(**VOUCHED, posts={"post": "hotline"}))
    assert (caller.actor.post, caller.actor.bureau) == (None, None)
