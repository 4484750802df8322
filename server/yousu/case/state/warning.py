"""Early warnings (预警提醒) under which a case's matter has come."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.case.vocabulary import WarningGround, WarningState


@dataclass(frozen=True)
class WarningMeasure:
    """What somebody did about what many people raise."""

    at: datetime
    person: str
    text: UUID


@dataclass(frozen=True)
class EarlyWarning:
    """A warning: which, of which bureau's rule, how many people when the case came under it, and
    the order by which the matter is supervised, if through this case.

    What becomes of it is told on the case that `carries` it alone. `alike`: the case was in no
    matter when it came under it.
    """

    id: UUID
    matter: UUID
    bureau: str
    rule: str
    people: int
    at: datetime
    ordered: UUID | None
    carries: bool = False
    alike: bool = False
    acknowledged_at: datetime | None = None
    measures: tuple[WarningMeasure, ...] = ()
    ended_at: datetime | None = None
    ground: WarningGround | None = None

    @property
    def state(self) -> WarningState:
        return stands(self.acknowledged_at, len(self.measures), self.ended_at)


def stands(
    acknowledged_at: datetime | None, measures: int, ended_at: datetime | None
) -> WarningState:
    """Where a warning stands."""
    if ended_at is not None:
        return WarningState.ENDED
    if measures:
        return WarningState.MEASURES
    return WarningState.ACKNOWLEDGED if acknowledged_at else WarningState.ISSUED
