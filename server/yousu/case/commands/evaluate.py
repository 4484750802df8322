"""Evaluate (评): the citizen is asked."""

from dataclasses import dataclass

from yousu.case.commands.words import Text
from yousu.case.vocabulary import Satisfaction, Solved, VisitResult


@dataclass(frozen=True)
class RecordVisit:
    """An attempt at a return visit (回访)."""

    result: VisitResult
    contacted: bool | None = None
    solved: Solved | None = None
    satisfied_with_result: Satisfaction | None = None
    satisfied_with_process: Satisfaction | None = None
    text: Text | None = None


@dataclass(frozen=True)
class CloseCase:
    """The case is done with (办结)."""


@dataclass(frozen=True)
class ReopenCase:
    """The citizen comes back to a closed case: it is handled again."""

    text: Text
