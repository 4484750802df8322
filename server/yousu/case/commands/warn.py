"""Warn (预警): many people raise one matter."""

from dataclasses import dataclass
from uuid import UUID

from yousu.calendar import Budget


@dataclass(frozen=True)
class WarnEarly:
    """The case belongs to a matter that many people have raised with a bureau.

    Where the matter is supervised as a whole through this case, `within` is the time for the
    answer that the post wants; None on the other cases.
    """

    warning: UUID
    matter: UUID
    bureau: str
    rule: str
    people: int
    post: str
    within: Budget | None
