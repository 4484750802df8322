"""Keys of integration clients: made once, shown once, known again by their digest."""

import hmac
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine
from uuid_utils.compat import uuid7

from yousu.case.actor import Actor, ActorKind
from yousu.identity.caller import Caller, TokenRefused
from yousu.store.client_keys import Standing, note_use, standing_key
from yousu.store.clients import Client

PREFIX = "yck"
SECRET_BYTES = 32
REFUSED = "The client's key is not valid, or no longer; ask the administrator for a new one."


@dataclass(frozen=True)
class FreshKey:
    """A new key, with the one sight of its secret."""

    id: UUID
    secret: str = field(repr=False)

    @property
    def digest(self) -> bytes:
        return digest_of(self.secret)


def fresh_key() -> FreshKey:
    """A random key, which names itself so that it is found by its id."""
    id = uuid7()
    return FreshKey(id, f"{PREFIX}_{id.hex}_{secrets.token_urlsafe(SECRET_BYTES)}")


def digest_of(secret: str) -> bytes:
    """Random bytes need no slow hash."""
    return sha256(secret.encode()).digest()


def is_client_key(token: str) -> bool:
    return token.startswith(f"{PREFIX}_")


async def client_caller(engine: AsyncEngine, token: str) -> Caller:
    """The client whose key it is. Raises TokenRefused: also for one that was revoked or has
    expired, and without saying which."""
    id = _named(token)
    async with engine.begin() as connection:
        standing = await standing_key(connection, id)
        if standing is None or not hmac.compare_digest(standing.digest, digest_of(token)):
            raise TokenRefused(REFUSED)
        await note_use(connection, id)
    return _caller(standing)


def _named(token: str) -> UUID:
    try:
        return UUID(token.split("_")[1])
    except ValueError as fault:
        raise TokenRefused(REFUSED) from fault


def client_actor(client: Client) -> Actor:
    """As whom a client acts."""
    bureaus = client.bureaus or ()
    only = bureaus[0] if len(bureaus) == 1 else None
    return Actor(ActorKind.CLIENT, client.code, bureau=only, bureaus=bureaus)


def _caller(standing: Standing) -> Caller:
    client = standing.client
    return Caller(
        client_actor(client),
        standing.expires_at,
        stored_documents_only=client.documents,
        reads_personal=client.personal,
    )
