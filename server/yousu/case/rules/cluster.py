"""When many people raise one matter: the rule of an early warning (预警提醒)."""

from dataclasses import dataclass

from yousu.calendar import Budget
from yousu.case.vocabulary import Title


@dataclass(frozen=True)
class ClusterRule:
    """A warning is issued when more than `more_than` different people raise one matter within
    `working_days` consecutive working days; then `post` supervises the matter as a whole and
    wants an answer within `answer`. The education bureau's practice."""

    code: str
    title: Title
    more_than: int
    working_days: int
    post: str
    answer: Budget
