"""Who was shown a reporter's data, and who has erased it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from yousu.case.actor import Actor


class AccessKind(StrEnum):
    """What was done with a reporter's data: shown whole, erased because somebody asked, or erased
    because it had been kept for long enough."""

    REVEALED = "revealed"
    ERASED = "erased"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Access:
    """A line of the access log. `case` is the one by which it was asked for, with the `reason`;
    None for both where time alone has erased the data."""

    id: UUID
    at: datetime
    kind: AccessKind
    actor: Actor
    reporter: UUID
    case: UUID | None = None
    reason: str | None = None
