"""An OpenID provider on no network: its keys, its tokens, and whether it answers."""

import time
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet

from yousu.identity.jwks import ProviderKeys
from yousu.identity.provider import Provider

ISSUER, AUDIENCE = "https://id.example", "yousu"


class MadeUpProvider:
    """Signs tokens, and counts how often it was asked for its keys."""

    def __init__(self) -> None:
        self.keys = [_key("first")]
        self.is_away, self.asked, self.now = False, 0, 0.0
        self.issuer = ISSUER

    def token(self, key: ECKey | None = None, **changed: object) -> str:
        claims = {"iss": ISSUER, "aud": AUDIENCE, "sub": "chen", "exp": int(time.time()) + 600}
        told = {name: value for name, value in (claims | changed).items() if value is not None}
        signing = key or self.keys[-1]
        return jwt.encode({"alg": "ES256", "kid": signing.kid}, told, signing)

    def rotate(self, name: str) -> None:
        self.keys.append(_key(name))

    def answer(self, request: httpx.Request) -> httpx.Response:
        if self.is_away:
            raise httpx.ConnectError("away")
        if request.url.path.endswith("openid-configuration"):
            return httpx.Response(200, json=self._configuration())
        self.asked += 1
        return httpx.Response(200, json=KeySet(self.keys).as_dict(private=False))

    def _configuration(self) -> dict[str, Any]:
        return {"issuer": self.issuer, "jwks_uri": f"{ISSUER}/keys"}


def _key(name: str) -> ECKey:
    return ECKey.generate_key("P-256", {"kid": name, "use": "sig"})


@pytest.fixture
def openid() -> MadeUpProvider:
    return MadeUpProvider()


@pytest.fixture
async def provider(openid: MadeUpProvider) -> AsyncIterator[Provider]:
    """What checks its tokens; its clock is the made-up provider's."""
    transport = httpx.MockTransport(openid.answer)
    async with httpx.AsyncClient(transport=transport) as client:
        keys = ProviderKeys(client, ISSUER, clock=lambda: openid.now)
        yield Provider(ISSUER, AUDIENCE, keys)
