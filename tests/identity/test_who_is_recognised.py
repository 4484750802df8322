"""Whom a header names: by this city's own key, by a provider's claims, by the directory."""

import time
from datetime import timedelta

import pytest

from yousu import staff
from yousu.case.actor import THE_CLOCK, Actor, ActorKind
from yousu.case.rules import Seat
from yousu.identity import Identity, TokenKey, TokenRefused

KEY = TokenKey(b"a key that only tests use, long enough")
ADMINISTRATOR = Actor(ActorKind.PERSON, "admin", "administrator")
CHEN = Actor(ActorKind.PERSON, "chen", "handler", "property_management", "housing")
SEAT = Seat("handler", "housing", "property_management")


@pytest.fixture
def by_claim(city, provider) -> Identity:
    return Identity(city.engine, None, provider, seats_claim="posts")


@pytest.fixture
def by_directory(city, provider) -> Identity:
    return Identity(city.engine, None, provider)


@pytest.mark.parametrize("header", ["Bearer {}", "bearer  {}", "{}"])
async def test_a_token_of_this_city_is_taken_with_or_without_the_word(city, header) -> None:
    told = header.format(KEY.issue(CHEN))
    assert (await Identity(city.engine, KEY).recognise(told)).actor == CHEN


async def test_nobody_is_the_clock(city) -> None:
    with pytest.raises(TokenRefused, match="clock"):
        await Identity(city.engine, KEY).recognise(KEY.issue(THE_CLOCK))


async def test_where_a_provider_is_set_own_tokens_are_not_taken(by_claim) -> None:
    with pytest.raises(TokenRefused):
        await by_claim.recognise(KEY.issue(CHEN))


async def test_in_dev_both_are_taken(city, openid, provider) -> None:
    identity = Identity(city.engine, KEY, provider, seats_claim="posts")
    signed_in = openid.token(posts=vars(SEAT))
    found = [await identity.recognise(one) for one in (KEY.issue(CHEN), signed_in)]
    assert [caller.actor for caller in found] == [CHEN, CHEN]


async def test_without_a_provider_its_tokens_are_refused(city, openid) -> None:
    with pytest.raises(TokenRefused):
        await Identity(city.engine, KEY).recognise(openid.token())


async def test_a_claim_tells_the_post(openid, by_claim) -> None:
    assert (await by_claim.recognise(openid.token(posts=vars(SEAT)))).actor == CHEN


async def test_who_holds_two_posts_acts_from_the_one_they_choose(openid, by_claim) -> None:
    token = openid.token(posts=[vars(SEAT), {"post": "hotline"}])
    assert (await by_claim.recognise(token, "hotline")).actor.post == "hotline"


async def test_the_directory_tells_the_post(city, openid, by_directory) -> None:
    await staff.appoint(city, ADMINISTRATOR, staff.Wanted("chen", SEAT))
    assert (await by_directory.recognise(openid.token())).actor == CHEN


async def test_who_is_dismissed_is_refused_at_once(city, openid, by_directory) -> None:
    held = await staff.appoint(city, ADMINISTRATOR, staff.Wanted("chen", SEAT))
    await staff.dismiss(city, ADMINISTRATOR, held.id)
    with pytest.raises(TokenRefused, match="no post"):
        await by_directory.recognise(openid.token())


async def test_where_the_directory_tells_posts_a_claim_does_not(openid, by_directory) -> None:
    with pytest.raises(TokenRefused, match="no post"):
        await by_directory.recognise(openid.token(posts=vars(SEAT)))


async def test_a_caller_is_known_for_as_long_as_the_token_holds(openid, by_claim) -> None:
    token = openid.token(posts=vars(SEAT), exp=2_000_000_000)
    assert (await by_claim.recognise(token)).expires_at.timestamp() == 2_000_000_000


async def test_a_token_that_was_taken_is_refused_once_it_has_expired(city, monkeypatch) -> None:
    identity, token = Identity(city.engine, KEY), KEY.issue(CHEN, timedelta(hours=1))
    assert (await identity.recognise(token)).actor == CHEN
    an_hour_later = time.time() + 3_601
    monkeypatch.setattr(time, "time", lambda: an_hour_later)
    with pytest.raises(TokenRefused):
        await identity.recognise(token)
