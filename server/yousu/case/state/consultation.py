"""Units that confer on a hard case (会商)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.case.rules import UnitName


@dataclass(frozen=True)
class Opinion:
    """What a participant thinks."""

    bureau: str
    unit: str | None
    person: str
    at: datetime
    text: UUID


@dataclass(frozen=True)
class Consultation:
    """Who confers, what they think, and what was decided: the lead, and who follows it.

    `post` and `bureau` are those of who called it; nobody did for a problem case, which the
    supervision office has conferred on.
    """

    id: UUID
    round: int
    post: str
    bureau: str | None
    person: str | None
    called_at: datetime
    participants: tuple[UnitName, ...]
    text: UUID | None
    opinions: tuple[Opinion, ...] = ()
    concluded_at: datetime | None = None
    lead: UnitName | None = None
    follower: str | None = None

    @property
    def is_open(self) -> bool:
        return self.concluded_at is None
