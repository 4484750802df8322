"""Who sends a request, and why nobody can be made out."""

from dataclasses import dataclass, field
from datetime import datetime

from yousu.case.actor import Actor

# Of how many tokens a process remembers what it has checked: people send theirs all day.
TOKENS_KEPT = 1_000


class TokenRefused(Exception):
    """The token is not one that this city takes, or no longer valid."""


class IdentityAway(Exception):
    """Who sends the token can't be told now: the provider of identities does not answer."""


@dataclass(frozen=True)
class Citizen:
    """What a citizen's provider vouches for."""

    phone: str = field(repr=False)
    name: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Caller:
    """Who acts, and until when (UTC, of the world's time) what they have shown holds. Some clients
    may run stored documents only, and some read no personal data."""

    actor: Actor
    expires_at: datetime
    stored_documents_only: bool = False
    reads_personal: bool = True
    citizen: Citizen | None = None
