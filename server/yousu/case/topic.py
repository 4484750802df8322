"""Topics of proactive handling (未诉先办): what a bureau takes up before more people complain."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class SubjectKind(StrEnum):
    """What a topic is about: a category with those below it, a spot, or a matter."""

    CATEGORY = "category"
    SPOT = "spot"
    MATTER = "matter"


@dataclass(frozen=True)
class Subject:
    """The category's code, the spot as `yousu.case.spot` tells it, or the matter's id."""

    kind: SubjectKind
    code: str


class TopicAct(StrEnum):
    """What was done about a topic."""

    ADOPTED = "adopted"
    ASSIGNED = "assigned"
    MEASURE = "measure"
    CLOSED = "closed"


@dataclass(frozen=True)
class Topic:
    """A topic as it stands; its owner is a unit of the bureau, and a person there by staff id."""

    id: UUID
    version: int
    bureau: str
    subject: Subject
    title: str
    adopted_at: datetime
    changed_at: datetime
    unit: str | None = None
    person: str | None = None
    first_measure_at: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True)
class TopicEntry:
    """A line of a topic's history: who did what, in whose words; it made a version.

    `unit` and `person` are the owner that it named.
    """

    topic: UUID
    version: int
    at: datetime
    actor: str
    post: str | None
    act: TopicAct
    unit: str | None = None
    person: str | None = None
    words: str | None = None
