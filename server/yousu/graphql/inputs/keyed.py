"""What acts are asked with that are not on a case, and are done once for a key."""

import json
from dataclasses import asdict
from hashlib import sha256

import strawberry

from yousu.case.decide.words import check_line
from yousu.graphql.context import Info
from yousu.store.keys import Key

# What the caller saw before the act may have moved on when the act is sent again.
NO_PART_OF_THE_ACT = frozenset({"key", "version", "revision"})


@strawberry.input
class KeyedInput:
    """An act that may be sent again."""

    key: str | None = strawberry.field(
        default=None, description="An idempotency key: the act is done once for it."
    )

    def claim(self, info: Info) -> Key | None:
        """The key as the actor's, for what the rest of the input asks. Raises Refused for one that
        is too long."""
        check_line(self.key, "key")
        if self.key is None:
            return None
        told = asdict(self).items()
        said = {name: value for name, value in told if name not in NO_PART_OF_THE_ACT}
        content = json.dumps([type(self).__name__, said], sort_keys=True, default=str)
        return Key.of(info.context.actor, self.key, sha256(content.encode()).hexdigest())
