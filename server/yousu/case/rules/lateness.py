"""Who is late again and again: the rule of a reminder talk (提醒谈话)."""

from dataclasses import dataclass
from enum import StrEnum

from yousu.case.vocabulary import Title


class TalkWith(StrEnum):
    """Whose late cases a rule counts, and who is talked with: a unit, or a handler of one."""

    UNIT = "unit"
    HANDLER = "handler"


@dataclass(frozen=True)
class LatenessRule:
    """A reminder talk is due when a unit, or a handler of it, was late with at least `late_cases`
    cases within `working_days` consecutive working days; `post` holds it. After a talk the count
    begins anew. The housing bureau's practice."""

    code: str
    title: Title
    late_cases: int
    working_days: int
    post: str
    talk_with: TalkWith
