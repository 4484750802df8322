"""Tokens that this installation signs itself, with a key of its data folder."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from pydantic import TypeAdapter

from yousu.case.actor import Actor, ActorKind
from yousu.identity.caller import TOKENS_KEPT, Caller, Citizen, TokenRefused

ALGORITHM = "HS256"
ISSUER = "yousu"
CLAIMS = jwt.JWTClaimsRegistry(iss={"essential": True, "value": ISSUER}, exp={"essential": True})
_ACTOR: TypeAdapter[Actor] = TypeAdapter(Actor)
_CITIZEN: TypeAdapter[Citizen | None] = TypeAdapter(Citizen | None)


class TokenKey:
    """A local signing key. Tokens say who acts: person, post, unit and bureau; a citizen's say the
    number, too."""

    def __init__(self, secret: bytes) -> None:
        self._key = OctKey.import_key(secret)
        # What is signed stays signed; only the time is looked at again.
        self._named = lru_cache(TOKENS_KEPT)(self._signed)

    def issue(
        self,
        actor: Actor,
        lifetime: timedelta = timedelta(days=30),
        citizen: Citizen | None = None,
    ) -> str:
        """A token for the actor, valid from now for its lifetime of the world's time."""
        now = datetime.now(UTC)
        claims = {
            "iss": ISSUER,
            "sub": actor.id,
            "iat": int(now.timestamp()),
            "exp": int((now + lifetime).timestamp()),
            "actor": asdict(actor),
            "citizen": asdict(citizen) if citizen else None,
        }
        return jwt.encode({"alg": ALGORITHM}, claims, self._key)

    def read(self, token: str) -> Caller:
        """Whom a token names. Raises TokenRefused."""
        try:
            named = self._named(token)
            CLAIMS.validate(named.claims)
        except (JoseError, ValueError) as fault:
            raise TokenRefused("The token is not valid; get a new one.") from fault
        if named.actor.kind is ActorKind.CLOCK:
            raise TokenRefused("Nobody acts as the clock; get a token for a person or a client.")
        expires_at = datetime.fromtimestamp(named.claims["exp"], UTC)
        return Caller(named.actor, expires_at, citizen=named.citizen)

    def _signed(self, token: str) -> "_Named":
        """What a token says under this key. Raises JoseError, and ValueError for no such token."""
        claims = jwt.decode(token, self._key, algorithms=[ALGORITHM]).claims
        actor = _ACTOR.validate_python(claims.get("actor"))
        return _Named(claims, actor, _CITIZEN.validate_python(claims.get("citizen")))


@dataclass(frozen=True)
class _Named:
    claims: dict[str, Any]
    actor: Actor
    citizen: Citizen | None
