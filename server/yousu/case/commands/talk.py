"""Talk (提醒谈话): a unit, or a handler of it, is late again and again."""

from dataclasses import dataclass
from uuid import UUID

from yousu.case.rules import UnitName


@dataclass(frozen=True)
class CallToTalk:
    """The unit, or its handler where `person` names one, was late with this case once too often:
    by the rule a talk is due, which the post is to hold."""

    entry: UUID
    unit: UnitName
    rule: str
    post: str
    person: str | None
