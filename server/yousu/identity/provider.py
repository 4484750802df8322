"""Tokens of an OpenID provider."""

import json
from collections.abc import Mapping
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import JoseError

from yousu.identity.caller import TokenRefused
from yousu.identity.jwks import ProviderKeys

# Of public keys alone: who may check a token must not be able to make one.
ALGORITHMS = ("RS256", "PS256", "ES256", "ES384", "Ed25519")
LEEWAY_SECONDS = 30


class Provider:
    """An issuer of tokens, the audience that it names for this city, and its keys."""

    def __init__(self, issuer: str, audience: str, keys: ProviderKeys) -> None:
        self.issuer, self._keys = issuer, keys
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
            claims = jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims
            self._registry.validate(claims)
        except (JoseError, ValueError) as fault:
            raise TokenRefused("The token is not valid; sign in again.") from fault
        if not isinstance(claims["sub"], str) or not claims["sub"]:
            raise TokenRefused("The token names nobody; sign in again.")
        return claims


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
