"""Warn (预警): many people raise one matter, and what becomes of the warning."""

from dataclasses import dataclass
from uuid import UUID

from yousu.calendar import Budget
from yousu.case.commands.words import Text
from yousu.case.vocabulary import WarningGround


@dataclass(frozen=True)
class WarnEarly:
    """The case belongs to a matter that many people have raised with a bureau.

    Where the matter is supervised as a whole through this case, `within` is the time for the
    answer that the post wants; None on the other cases. On the case that `carries` the warning
    people say what becomes of it. `alike`: the case is in no matter yet, but like the others.
    """

    warning: UUID
    matter: UUID
    bureau: str
    rule: str
    people: int
    post: str
    within: Budget | None
    carries: bool = False
    alike: bool = False


@dataclass(frozen=True)
class AcknowledgeWarning:
    """Somebody has taken note of a warning, and says what is to be done."""

    warning: UUID
    text: Text


@dataclass(frozen=True)
class RecordWarningMeasure:
    """Something was done about what many people raise."""

    warning: UUID
    text: Text


@dataclass(frozen=True)
class EndWarning:
    """A warning ends; people who raise the matter afterwards are counted anew."""

    warning: UUID
    ground: WarningGround
    text: Text
