"""The appraisal of a bureau: the scores of its units or of its people over a period."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from yousu.case.actor import Actor
from yousu.case.sight import may_see_score
from yousu.measures.appraisal.scheme import DEFAULT_SCHEME, Scheme
from yousu.measures.appraisal.score import Score
from yousu.measures.period import Period
from yousu.measures.value import Dimension


class AppraisalSubject(StrEnum):
    """Who is scored."""

    UNIT = "unit"
    PERSON = "person"

    @property
    def dimension(self) -> Dimension:
        """By what the measures tell them apart."""
        return Dimension.UNIT if self is AppraisalSubject.UNIT else Dimension.HANDLER


@dataclass(frozen=True)
class SchemeVersion:
    """A scheme as it was set: for which bureau (None: the city), from which day on, by whom and
    why. Version 0 comes with the program."""

    scheme: Scheme
    version: int = 0
    bureau: str | None = None
    effective_from: date | None = None
    set_at: datetime | None = None
    set_by: str | None = None
    reason: str | None = None


OF_THE_PROGRAM = SchemeVersion(DEFAULT_SCHEME)


@dataclass(frozen=True)
class Appraisal:
    """The scores, best first, by which scheme, and the instant up to which they count."""

    bureau: str
    subject: AppraisalSubject
    period: Period
    scheme: SchemeVersion
    scores: tuple[Score, ...]
    cut_off: datetime

    def seen_by(self, actor: Actor) -> "Appraisal":
        """With those scores alone that the actor may see, each with its rank among all."""
        scores = (one for one in self.scores if self.may_see(actor, one.subject))
        return replace(self, scores=tuple(scores))

    def may_see(self, actor: Actor, subject: str) -> bool:
        """Whether the actor may know of a subject's score, be there one or not."""
        unit, person = (subject, None) if self.subject is AppraisalSubject.UNIT else (None, subject)
        return may_see_score(actor, self.bureau, unit, person)
