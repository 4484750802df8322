"""The public keys of an OpenID provider: fetched, kept a while, fetched anew when they change."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from yousu.identity.caller import IdentityAway

logger = logging.getLogger("yousu.identity")
# A key that the provider has taken back is refused after so long.
FRESH_SECONDS = 600
# Tokens under made-up keys must not make us ask the provider without end.
SELDOM_SECONDS = 30
# A provider that is away takes nobody's work away for so long.
LONGEST_KEPT_SECONDS = 86_400
DISCOVERY = "/.well-known/openid-configuration"


class ProviderKeys:
    """The keys of one issuer; where it keeps them is found by discovery unless `url` tells."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        issuer: str,
        url: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client, self._issuer, self._url, self._clock = client, issuer, url, clock
        self._turn = asyncio.Lock()
        self._keys: KeySet | None = None
        self._fetched_at = self._tried_at = float("-inf")

    async def keys_for(self, kid: str | None) -> KeySet:
        """The provider's keys, fetched anew where they are old or the one asked for is not among
        them. Raises IdentityAway."""
        if not self._knows(kid):
            async with self._turn:
                if not self._knows(kid) and self._age(self._tried_at) > SELDOM_SECONDS:
                    await self._renew()
        if self._keys is None or self._age(self._fetched_at) > LONGEST_KEPT_SECONDS:
            raise IdentityAway("The provider of identities does not answer; try again.")
        return self._keys

    def _knows(self, kid: str | None) -> bool:
        if self._keys is None or self._age(self._fetched_at) > FRESH_SECONDS:
            return False
        return kid is None or any(key.kid == kid for key in self._keys.keys)

    def _age(self, at: float) -> float:
        return self._clock() - at

    async def _renew(self) -> None:
        self._tried_at = self._clock()
        try:
            url = self._url or await self._discovered()
            self._keys = KeySet.import_key_set(await self._get(url))
            self._fetched_at = self._clock()
        except (httpx.HTTPError, JoseError, ValueError, KeyError, TypeError) as fault:
            logger.warning("The identity provider's keys can't be had: %s", type(fault).__name__)

    async def _discovered(self) -> str:
        told = await self._get(self._issuer.rstrip("/") + DISCOVERY)
        if told["issuer"] != self._issuer:
            raise ValueError("another issuer's configuration")
        return str(told["jwks_uri"])

    async def _get(self, url: str) -> Any:
        answer = await self._client.get(url)
        return answer.raise_for_status().json()
