"""Many people raised one matter."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID


@dataclass(frozen=True)
class EarlyWarned:
    """The case's matter came under an early warning: so many people by then, by which rule of
    which bureau. `ordered` is the supervision order by which the matter is supervised as a whole,
    on the case through which it is."""

    SHAPE: ClassVar[int] = 1
    warning: UUID
    matter: UUID
    bureau: str
    rule: str
    people: int
    post: str
    ordered: UUID | None
