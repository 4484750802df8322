"""Asking the citizen (回访)."""

from dataclasses import dataclass
from datetime import datetime

from yousu.case.vocabulary import Satisfaction, Solved, VisitResult


@dataclass(frozen=True)
class Visit:
    """An attempt to ask the citizen; it is valid only with answers."""

    attempt: int
    round: int
    at: datetime
    result: VisitResult
    contacted: bool | None = None
    solved: Solved | None = None
    satisfied_with_result: Satisfaction | None = None
    satisfied_with_process: Satisfaction | None = None

    @property
    def is_valid(self) -> bool:
        return self.result is VisitResult.ANSWERED

    @property
    def is_content(self) -> bool:
        """Solved and satisfied, at least basically; silence is neither."""
        return (
            self.is_valid
            and self.solved is not Solved.NOT_SOLVED
            and self.satisfied_with_result is not Satisfaction.NOT_SATISFIED
        )
