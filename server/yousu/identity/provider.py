"""Tokens of an OpenID provider."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from yousu.identity.caller import TOKENS_KEPT, TokenRefused
from yousu.identity.jwks import ProviderKeys

# Of public keys alone: who may check a token must not be able to make one.
ALGORITHMS = ("RS256", "PS256", "ES256", "ES384", "Ed25519")
LEEWAY_SECONDS = 30


class Provider:
    """An issuer of tokens, the audience that it names for this city, and its keys."""

    def __init__(self, issuer: str, audience: str, keys: ProviderKeys) -> None:
        self.issuer, self._keys = issuer, keys
        self._checked: tuple[KeySet, Callable[[str], dict[str, Any]]] | None = None
        self._registry = jwt.JWTClaimsRegistry(
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": audience},
            exp={"essential": True},
            sub={"essential": True},
        )

    async def read(self, token: str) -> Mapping[str, Any]:
        """What a token claims. Raises TokenRefused, and IdentityAway without the keys."""
        keys = await self._keys.keys_for(header_of(token).get("kid"))
        try:
            claims = self._signed(token, keys)
            self._registry.validate(claims)
        except (JoseError, ValueError) as fault:
            raise TokenRefused("The token is not valid; sign in again.") from fault
        if not isinstance(claims["sub"], str) or not claims["sub"]:
            raise TokenRefused("The token names nobody; sign in again.")
        return claims

    def _signed(self, token: str, keys: KeySet) -> dict[str, Any]:
        """What a token claims under these keys: once checked it stays so, but for the time. Raises
        JoseError, and ValueError for what is no token."""
        if self._checked is None or self._checked[0] is not keys:
            self._checked = keys, lru_cache(TOKENS_KEPT)(partial(_claims, keys))
        return self._checked[1](token)


def _claims(keys: KeySet, token: str) -> dict[str, Any]:
    return jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims


def issuer_of(token: str) -> object:
    """Who a token says has issued it, before anybody has checked that. Raises TokenRefused."""
    try:
        claims = json.loads(jws.extract_compact(token.encode()).payload)
    except (JoseError, ValueError) as fault:
        raise TokenRefused("The token is not valid; get a new one.") from fault
    return claims.get("iss") if isinstance(claims, dict) else None


def header_of(token: str) -> Mapping[str, Any]:
    """What a token says of its own signature. Raises TokenRefused for what is no token."""
    try:
        return jws.extract_compact(token.encode()).headers()
    except (JoseError, ValueError) as fault:
        raise TokenRefused("The token is not valid; get a new one.") from fault
