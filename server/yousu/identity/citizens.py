"""Citizens, by a provider that vouches for their phone number."""

import re
from datetime import UTC, datetime

from yousu.case.actor import Actor, ActorKind
from yousu.case.reporter import reporter_id
from yousu.identity.caller import Caller, Citizen, TokenRefused
from yousu.identity.provider import Provider


def citizen_actor(secret: bytes, phone: str) -> Actor:
    """A citizen acts under the id that their number gives the reporter of their cases."""
    return Actor(ActorKind.CITIZEN, str(reporter_id(secret, phone)))


class CitizensProvider:
    """Whose tokens name a verified phone number: the claims of OpenID Connect, `phone_number` and
    `phone_number_verified`."""

    def __init__(self, provider: Provider, secret: bytes) -> None:
        self._provider, self._secret = provider, secret

    @property
    def issuer(self) -> str:
        return self._provider.issuer

    async def read(self, token: str) -> Caller:
        """The citizen. Raises TokenRefused, and IdentityAway without the provider's keys."""
        claims = await self._provider.read(token)
        phone, name = str(claims.get("phone_number")), claims.get("name")
        if not re.search("[0-9]", phone) or claims.get("phone_number_verified") is not True:
            raise TokenRefused("Let your provider verify your phone number, and sign in again.")
        return Caller(
            citizen_actor(self._secret, phone),
            datetime.fromtimestamp(claims["exp"], UTC),
            citizen=Citizen(phone, name if isinstance(name, str) else None),
        )
