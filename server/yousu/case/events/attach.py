"""Files came to a case, or were taken out of sight."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID


@dataclass(frozen=True)
class AttachmentAdded:
    """A file was attached. `sha256` is of its bytes as they came, of which there are `size`."""

    SHAPE: ClassVar[int] = 1
    attachment: UUID
    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True)
class AttachmentRemoved:
    """A file was taken out of sight; it stays as evidence."""

    SHAPE: ClassVar[int] = 1
    attachment: UUID
    text: UUID
