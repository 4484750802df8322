"""Tokens that this installation signs itself, with a key of its data folder."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from pydantic import TypeAdapter, ValidationError

from yousu.case.actor import Actor, ActorKind
from yousu.identity.caller import Caller, Citizen, TokenRefused

ALGORITHM = "HS256"
ISSUER = "yousu"
_ACTOR: TypeAdapter[Actor] = TypeAdapter(Actor)
_CITIZEN: TypeAdapter[Citizen | None] = TypeAdapter(Citizen | None)


class TokenKey:
    """A local signing key. Tokens say who acts: person, post, unit and bureau; a citizen's say the
    number, too."""

    def __init__(self, secret: bytes) -> None:
        self._key = OctKey.import_key(secret)

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
            claims = jwt.decode(token, self._key, algorithms=[ALGORITHM]).claims
            registry = jwt.JWTClaimsRegistry(
                iss={"essential": True, "value": ISSUER}, exp={"essential": True}
            )
            registry.validate(claims)
            actor = _ACTOR.validate_python(claims.get("actor"))
            citizen = _CITIZEN.validate_python(claims.get("citizen"))
        except (JoseError, ValueError, ValidationError) as fault:
            raise TokenRefused("The token is not valid; get a new one.") from fault
        if actor.kind is ActorKind.CLOCK:
            raise TokenRefused("Nobody acts as the clock; get a token for a person or a client.")
        return Caller(actor, datetime.fromtimestamp(claims["exp"], UTC), citizen=citizen)
