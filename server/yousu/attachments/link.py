"""Links to files: signed, and valid for minutes."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from uuid import UUID

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from pydantic import TypeAdapter, ValidationError

from yousu.case.actor import Actor

ALGORITHM = "HS256"
ISSUER = "yousu attachments"


class LinkRefused(Exception):
    """The link was changed, or holds no longer."""


@dataclass(frozen=True)
class Link:
    """To one file, for who asked for it, until an instant (UTC, of the world's time)."""

    attachment: UUID
    original: bool
    actor: Actor
    expires_at: datetime


def signed(link: Link, secret: bytes) -> str:
    """The link as text, which holds for no other file and nobody else."""
    claims = {
        "iss": ISSUER,
        "sub": str(link.attachment),
        "exp": int(link.expires_at.timestamp()),
        "original": link.original,
        "actor": asdict(link.actor),
    }
    return jwt.encode({"alg": ALGORITHM}, claims, OctKey.import_key(secret))


def opened(text: str, attachment: UUID, secret: bytes) -> Link:
    """The link to a file that a text spells. Raises LinkRefused."""
    registry = jwt.JWTClaimsRegistry(
        iss={"essential": True, "value": ISSUER},
        sub={"essential": True, "value": str(attachment)},
        exp={"essential": True},
    )
    try:
        claims = jwt.decode(text, OctKey.import_key(secret), algorithms=[ALGORITHM]).claims
        registry.validate(claims)
        actor = TypeAdapter(Actor).validate_python(claims["actor"])
    except (JoseError, ValueError, ValidationError) as fault:
        raise LinkRefused("The link has expired or was changed; ask for a new one.") from fault
    expires_at = datetime.fromtimestamp(claims["exp"], UTC)
    return Link(attachment, bool(claims["original"]), actor, expires_at)
