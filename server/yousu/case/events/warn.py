"""Many people raised one matter, and what became of the warning."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from yousu.case.vocabulary import WarningGround


@dataclass(frozen=True)
class EarlyWarned:
    """The case's matter came under an early warning: so many people by then, by which rule of
    which bureau. `ordered` is the supervision order by which the matter is supervised as a whole,
    on the case through which it is; the case that `carries` the warning tells what becomes of it.
    Told again of a case, supervision has passed on to it. `alike`: the case is in no matter, but
    like the others; `matter` is the one in which they would be joined."""

    SHAPE: ClassVar[int] = 2
    warning: UUID
    matter: UUID
    bureau: str
    rule: str
    people: int
    post: str
    ordered: UUID | None
    carries: bool
    alike: bool


@dataclass(frozen=True)
class WarningAcknowledged:
    """Somebody has taken note of the warning."""

    SHAPE: ClassVar[int] = 1
    warning: UUID
    text: UUID


@dataclass(frozen=True)
class WarningMeasureRecorded:
    """Something was done about what many people raise."""

    SHAPE: ClassVar[int] = 1
    warning: UUID
    text: UUID


@dataclass(frozen=True)
class WarningEnded:
    """The warning has ended."""

    SHAPE: ClassVar[int] = 1
    warning: UUID
    ground: WarningGround
    text: UUID
