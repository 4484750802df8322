"""What is asked at the door, and what comes of it."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from yousu.case.actor import Actor
from yousu.case.commands import Command, fingerprint
from yousu.case.decide.words import check_line
from yousu.case.events import Event
from yousu.case.problem import Refused
from yousu.case.state import Case
from yousu.store.keys import Key


@dataclass(frozen=True)
class Request:
    """A command for a case, by an actor.

    `version` is the one that the actor saw; `key` makes a repetition harmless. Raises Refused for a
    key that is too long.
    """

    case: UUID
    command: Command
    actor: Actor
    version: int | None = None
    key: str | None = None

    def __post_init__(self) -> None:
        check_line(self.key, "key")

    @cached_property
    def claim(self) -> Key | None:
        """The idempotency key as it is stored."""
        if self.key is None:
            return None
        return Key.of(self.actor, self.key, fingerprint(self.case, self.command), self.case)


@dataclass(frozen=True)
class Done:
    """The case as it now stands, and what has just happened to it: nothing, when the request
    repeats one that was carried out before."""

    case: Case
    events: tuple[Event, ...]


Outcome = Done | Refused
