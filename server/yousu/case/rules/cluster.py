"""When many people raise one thing: the rule of an early warning (预警提醒)."""

from dataclasses import dataclass
from enum import StrEnum

from yousu.calendar import Budget
from yousu.case.vocabulary import Title


class ClusterBy(StrEnum):
    """What makes cases one thing: a matter (同一事项) in which they were joined; or likeness of
    their words, category and place, before anybody has joined them."""

    MATTER = "matter"
    LIKENESS = "likeness"


@dataclass(frozen=True)
class ClusterRule:
    """A warning is issued when more than `more_than` different people raise one thing within
    `working_days` consecutive working days; then `post` supervises it as a whole and wants an
    answer within `answer`. The education bureau's practice, for a matter; likeness is ours."""

    code: str
    title: Title
    more_than: int
    working_days: int
    post: str
    answer: Budget
    by: ClusterBy = ClusterBy.MATTER
