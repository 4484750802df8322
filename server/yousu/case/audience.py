"""What it takes to be told something, in words and as a test."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from yousu.case.actor import Actor, ActorKind
from yousu.case.vocabulary import Title


class Told(StrEnum):
    """How much somebody is told."""

    ALL = "all"
    OWN_BUREAUS = "own bureaus"
    CITY = "the city's"
    OWN = "own"
    MASKED = "masked"
    NOTHING = "empty"
    REFUSED = "refused"


NOT_TOLD = (Told.NOTHING, Told.REFUSED)


@dataclass(frozen=True)
class Reader:
    """Who reads; a stranger is no actor."""

    actor: Actor | None
    reads_personal: bool = True


@dataclass(frozen=True)
class Audience:
    """Who is told, in words and as a test of whoever has signed in for the city; what citizens and
    strangers are told; and what is left of it for a client that reads no personal data, if it is
    not the same. `refuses_by_problem`: who is refused finds that among the problems of the answer.
    """

    who: Title
    city: Callable[[Actor], Told]
    citizen: Told = Told.REFUSED
    stranger: Told = Told.REFUSED
    impersonal: Told | None = None
    refuses_by_problem: bool = False

    def told(self, reader: Reader) -> Told:
        """How much this reader is told."""
        if reader.actor is None:
            return self.stranger
        if reader.actor.kind is ActorKind.CITIZEN:
            return self.citizen
        told = self.city(reader.actor)
        if self.impersonal is None or reader.reads_personal or told in NOT_TOLD:
            return told
        return self.impersonal
