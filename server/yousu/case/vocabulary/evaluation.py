"""What the citizen answers on a return visit (回访)."""

from enum import StrEnum


class VisitResult(StrEnum):
    """How an attempt to ask the citizen ended."""

    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"


class Solved(StrEnum):
    """The citizen's answer: was it solved?"""

    SOLVED = "solved"
    BASICALLY = "basically"
    NOT_SOLVED = "not_solved"


class Satisfaction(StrEnum):
    """The citizen's answer: are you satisfied?"""

    SATISFIED = "satisfied"
    BASICALLY = "basically"
    NOT_SATISFIED = "not_satisfied"
