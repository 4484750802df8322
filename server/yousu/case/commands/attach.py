"""Files that belong to a case: evidence of how it was, and of what was done."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from yousu.case.commands.words import Location, NewId, Text


@dataclass(frozen=True)
class Description:
    """What is told of a file, kept outside the log: its name and, of a picture, when (aware) and
    where it was taken."""

    name: str = field(repr=False)
    captured_at: datetime | None = field(default=None, repr=False)
    captured_place: Location | None = field(default=None, repr=False)


@dataclass(frozen=True)
class AddAttachment:
    """Attach a file that is stored already. `sha256` is of its bytes as they came, of which there
    are `size`; `media_type` is what its content is."""

    attachment: NewId
    sha256: str
    size: int
    media_type: str
    description: Description


@dataclass(frozen=True)
class RemoveAttachment:
    """Take a file out of sight; it stays as evidence."""

    attachment: UUID
    text: Text
