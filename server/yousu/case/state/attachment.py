"""A file that belongs to a case."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class Attachment:
    """A file as the log knows it: its bytes by their SHA-256 and number, who attached it and when.
    What it is called is kept outside the log. One that was removed stays as evidence."""

    id: UUID
    sha256: str
    size: int
    media_type: str
    person: str
    at: datetime
    removed_at: datetime | None = None

    @property
    def is_in_sight(self) -> bool:
        return self.removed_at is None
