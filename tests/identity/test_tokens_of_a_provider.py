"""Tokens of an OpenID provider: which are taken, and when its keys are asked for."""

import time
from base64 import urlsafe_b64encode

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey

from yousu.identity import IdentityAway, TokenRefused


async def test_a_token_of_the_provider_tells_who_it_is(openid, provider) -> None:
    assert (await provider.read(openid.token()))["sub"] == "chen"


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://other.example"},
        {"aud": "another"},
        {"aud": None},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"nbf": int(time.time()) + 3600},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
    ],
    ids=str,
)
async def test_a_token_that_claims_otherwise_is_refused(openid, provider, changed) -> None:
    with pytest.raises(TokenRefused):
        await provider.read(openid.token(**changed))


async def test_a_token_under_another_key_of_the_same_name_is_refused(openid, provider) -> None:
    forged = ECKey.generate_key("P-256", {"kid": "first"})
    with pytest.raises(TokenRefused):
        await provider.read(openid.token(forged))


async def test_a_public_key_signs_nothing(openid, provider) -> None:
    """Else anybody could make a token, by the shared-key algorithm and the published key."""
    public = OctKey.import_key(urlsafe_b64encode(openid.keys[0].as_der(private=False)))
    claims = {"iss": "https://id.example", "aud": "yousu", "sub": "chen", "exp": 2**31}
    token = jwt.encode({"alg": "HS256", "kid": "first"}, claims, public)
    with pytest.raises(TokenRefused):
        await provider.read(token)


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "令牌"])
async def test_what_is_no_token_is_refused(provider, token) -> None:
    with pytest.raises(TokenRefused):
        await provider.read(token)


async def test_keys_are_asked_for_once(openid, provider) -> None:
    for _ in range(3):
        await provider.read(openid.token())
    assert openid.asked == 1


async def test_a_new_key_is_found(openid, provider) -> None:
    await provider.read(openid.token())
    openid.rotate("second")
    openid.now += 60
    await provider.read(openid.token())
    assert openid.asked == 2


async def test_made_up_keys_do_not_make_us_ask_without_end(openid, provider) -> None:
    await provider.read(openid.token())
    openid.now += 60
    for number in range(5):
        forged = ECKey.generate_key("P-256", {"kid": f"made up {number}"})
        with pytest.raises(TokenRefused):
            await provider.read(openid.token(forged))
    assert openid.asked == 2


async def test_a_key_that_was_taken_back_is_refused_after_a_while(openid, provider) -> None:
    token = openid.token()
    await provider.read(token)
    openid.rotate("second")
    del openid.keys[0]
    openid.now += 3600
    with pytest.raises(TokenRefused):
        await provider.read(token)


async def test_a_provider_that_is_away_for_an_hour_takes_nobodys_work_away(
    openid, provider
) -> None:
    await provider.read(openid.token())
    openid.is_away, openid.now = True, openid.now + 3600
    assert (await provider.read(openid.token()))["sub"] == "chen"


@pytest.mark.parametrize("issuer", ["https://id.example", "https://other.example"])
async def test_without_its_keys_nobody_can_be_told(openid, provider, issuer) -> None:
    """It does not answer, or another's configuration is at its place."""
    openid.is_away, openid.issuer = issuer == "https://id.example", issuer
    with pytest.raises(IdentityAway):
        await provider.read(openid.token())
