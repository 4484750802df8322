"""The reply to the citizen, in every version, with every verdict on it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class Verdict:
    """A signature under a reply, or its refusal with what is wrong.

    `absent` is the person for whom a delegate has signed.
    """

    post: str
    person: str
    at: datetime
    signed: bool
    text: UUID | None = None
    absent: str | None = None


@dataclass(frozen=True)
class ReplyRound:
    """One version of the reply and every verdict on it; the first is its author's signature."""

    number: int
    text: UUID
    author: str
    submitted_at: datetime
    verdicts: tuple[Verdict, ...]

    @property
    def signatures(self) -> int:
        return sum(verdict.signed for verdict in self.verdicts)
