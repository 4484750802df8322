"""Weighs what a topic is about by the cases that came."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import TopicRules
from yousu.case.topic import Subject, SubjectKind, Topic
from yousu.measures.basis import Basis
from yousu.measures.topics.effect import Effect, effect
from yousu.measures.topics.score import Score, score
from yousu.store.case_list import CaseFilter, first_receipt
from yousu.store.weekly import A_WEEK, weekly


def cases_about(basis: Basis, bureau: str, subject: Subject) -> CaseFilter:
    """The cases of a subject that the bureau leads."""
    match subject.kind:
        case SubjectKind.CATEGORY:
            below = tuple(sorted(basis.with_below((subject.code,))))
            return CaseFilter(bureau=bureau, categories=below)
        case SubjectKind.SPOT:
            return CaseFilter(bureau=bureau, spot=subject.code)
        case SubjectKind.MATTER:
            matter = UUID(subject.code)
            either = (CaseFilter(matter=matter), CaseFilter(warned_matter=matter))
            return CaseFilter(bureau=bureau, any_of=either)


@dataclass(frozen=True)
class Scales:
    """What a bureau's subjects are weighed with: `known_since` is when its first case came."""

    connection: AsyncConnection
    basis: Basis
    bureau: str
    now: datetime
    known_since: datetime

    @property
    def rules(self) -> TopicRules:
        return self.basis.hotline.topics

    async def score(self, subject: Subject) -> Score:
        """The subject's score now."""
        length = A_WEEK * (self.rules.weeks + self.rules.weeks_before)
        cases = self._about(subject, self.now - length)
        weeks = await weekly(self.connection, cases, self.now)
        return score(weeks, self.now, self.known_since, self.rules)

    async def effect(self, topic: Topic) -> Effect | None:
        """What the topic's first measure has brought; None before there is one."""
        begun = topic.first_measure_at
        if begun is None:
            return None
        cases = self._about(topic.subject, begun - A_WEEK * self.rules.weeks_before)
        weeks = await weekly(self.connection, cases, begun)
        return effect(weeks, begun, self.known_since, self.now, self.rules)

    def _about(self, subject: Subject, since: datetime) -> CaseFilter:
        about = cases_about(self.basis, self.bureau, subject)
        return replace(about, received_from=since, received_before=self.now)


async def scales(connection: AsyncConnection, basis: Basis, bureau: str, now: datetime) -> Scales:
    first = await first_receipt(connection, bureau)
    return Scales(connection, basis, bureau, now, first or now)
