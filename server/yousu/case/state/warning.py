"""Early warnings (预警提醒) under which a case's matter has come."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class EarlyWarning:
    """A warning: which, of which bureau's rule, how many people when the case came under it, and
    the order by which the matter is supervised, if through this case."""

    id: UUID
    matter: UUID
    bureau: str
    rule: str
    people: int
    at: datetime
    ordered: UUID | None
