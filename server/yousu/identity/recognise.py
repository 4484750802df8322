"""Who a header names."""

from datetime import UTC, datetime
from functools import lru_cache

from sqlalchemy.ext.asyncio import AsyncEngine

from yousu.case.actor import Actor, ActorKind
from yousu.case.rules import Seat
from yousu.identity.caller import TOKENS_KEPT, Caller, TokenRefused
from yousu.identity.citizens import CitizensProvider
from yousu.identity.client_keys import client_caller, is_client_key
from yousu.identity.local import ALGORITHM, TokenKey
from yousu.identity.provider import Provider, header_of, issuer_of
from yousu.identity.seats import chosen, claimed
from yousu.store.staff import seats_of


class Identity:
    """Recognises who sends a request.

    `local` None takes no tokens of this installation's own. With a provider, posts come from the
    claim of that name, or, where none is named, from the city's directory of staff. Citizens come
    with tokens of a provider of their own.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        local: TokenKey | None,
        provider: Provider | None = None,
        seats_claim: str | None = None,
        citizens: CitizensProvider | None = None,
    ) -> None:
        self._engine, self._local, self._citizens = engine, local, citizens
        self._provider, self._seats_claim = provider, seats_claim
        self._header_of = lru_cache(TOKENS_KEPT)(header_of)

    async def recognise(self, header: str, seat: str | None = None) -> Caller:
        """Who an Authorization header names, with or without the word Bearer, at the seat that
        they choose. Raises TokenRefused, and IdentityAway while that can't be told."""
        scheme, _, rest = header.partition(" ")
        token = rest.strip() if scheme.lower() == "bearer" else header.strip()
        if is_client_key(token):
            return await client_caller(self._engine, token)
        if self._local and self._header_of(token).get("alg") == ALGORITHM:
            return self._local.read(token)
        if self._citizens and issuer_of(token) == self._citizens.issuer:
            return await self._citizens.read(token)
        if self._provider is None:
            raise TokenRefused("The token is not valid; get a new one.")
        return await self._signed_in(self._provider, token, seat)

    async def _signed_in(self, provider: Provider, token: str, wanted: str | None) -> Caller:
        claims = await provider.read(token)
        person: str = claims["sub"]
        seat = chosen(await self._seats(claims.get(self._seats_claim or ""), person), wanted)
        actor = Actor(ActorKind.PERSON, person, seat.post, seat.unit, seat.bureau)
        return Caller(actor, datetime.fromtimestamp(claims["exp"], UTC))

    async def _seats(self, claim: object, person: str) -> list[Seat]:
        if self._seats_claim is not None:
            return claimed(claim)
        async with self._engine.connect() as connection:
            return await seats_of(connection, person)
