"""Who sends a request: a signed token names the actor."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from pydantic import TypeAdapter, ValidationError

from yousu.case.actor import Actor

ALGORITHM = "HS256"
ISSUER = "yousu"


class TokenRefused(Exception):
    """The token is not one of this city's, or no longer valid."""


class TokenKey:
    """A local signing key. Tokens say who acts: person, post, unit and bureau."""

    def __init__(self, secret: bytes) -> None:
        self._key = OctKey.import_key(secret)

    def issue(self, actor: Actor, lifetime: timedelta = timedelta(days=30)) -> str:
        """A token for the actor, valid from now for its lifetime of the world's time."""
        now = datetime.now(UTC)
        claims = {
            "iss": ISSUER,
            "sub": actor.id,
            "iat": int(now.timestamp()),
            "exp": int((now + lifetime).timestamp()),
            "actor": asdict(actor),
        }
        return jwt.encode({"alg": ALGORITHM}, claims, self._key)

    def read(self, token: str) -> Actor:
        """The actor that a token names. Raises TokenRefused."""
        try:
            claims = jwt.decode(token, self._key, algorithms=[ALGORITHM]).claims
            registry = jwt.JWTClaimsRegistry(
                iss={"essential": True, "value": ISSUER}, exp={"essential": True}
            )
            registry.validate(claims)
            return TypeAdapter(Actor).validate_python(claims.get("actor"))
        except (JoseError, ValueError, ValidationError) as fault:
            raise TokenRefused("The token is not valid; get a new one.") from fault

    def read_header(self, header: str) -> Actor:
        """The actor that an Authorization header names, with or without the word Bearer. Raises
        TokenRefused."""
        scheme, _, token = header.partition(" ")
        return self.read(token if scheme.lower() == "bearer" else header)
