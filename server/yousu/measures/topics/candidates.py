"""What a bureau might take up: from what stands out, and from its early warnings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from yousu.calendar import CITY_ZONE
from yousu.case.topic import Subject, SubjectKind, Topic
from yousu.case.vocabulary import WarningState
from yousu.measures.observations.observation import (
    HotPlace,
    Observation,
    ObservationKind,
    Rebound,
    Trend,
)
from yousu.measures.observations.observe import observe
from yousu.measures.observations.question import Question
from yousu.measures.period import Period
from yousu.measures.topics.score import Score
from yousu.measures.topics.weigh import Scales
from yousu.store.listing import listed
from yousu.store.topics import open_topics
from yousu.store.warnings import WarningFilter, warnings
from yousu.store.weekly import A_WEEK

WARNING = "warning"
LOOKED_FOR = (ObservationKind.TREND, ObservationKind.HOT_PLACE, ObservationKind.REBOUND)
MOST_WARNINGS = 20
LIVING = tuple(state for state in WarningState if state is not WarningState.ENDED)


@dataclass(frozen=True)
class Candidate:
    """A subject, by what it was found (kinds of observations, or `warning`), its score, and the
    topic in which it has been taken up already, if it has."""

    subject: Subject
    found_by: tuple[str, ...]
    score: Score
    topic: Topic | None


async def candidates(scales: Scales) -> list[Candidate]:
    """Those of the last weeks, the highest score first."""
    found = await _found(scales)
    adopted = {
        topic.subject: topic for topic in await open_topics(scales.connection, scales.bureau)
    }
    weighed = [
        Candidate(subject, found_by, await scales.score(subject), adopted.get(subject))
        for subject, found_by in found.items()
    ]
    return sorted(weighed, key=lambda one: (-one.score.value, one.subject.code))


async def _found(scales: Scales) -> Mapping[Subject, tuple[str, ...]]:
    today = scales.now.astimezone(CITY_ZONE).date()
    length = timedelta(weeks=scales.rules.weeks)
    period = Period(today - length + timedelta(days=1), today)
    question = Question(scales.connection, scales.basis, scales.bureau, period)
    told = [*_observed(await observe(question, LOOKED_FOR)), *await _warned(scales)]
    found: dict[Subject, tuple[str, ...]] = {}
    for subject, by in told:
        found[subject] = tuple(dict.fromkeys((*found.get(subject, ()), by)))
    return found


def _observed(observations: Sequence[Observation]) -> Iterator[tuple[Subject, str]]:
    for one in observations:
        match one:
            case Trend():
                yield Subject(SubjectKind.CATEGORY, one.category), ObservationKind.TREND.value
            case HotPlace():
                yield Subject(SubjectKind.SPOT, one.spot), ObservationKind.HOT_PLACE.value
            case Rebound():
                yield Subject(SubjectKind.CATEGORY, one.category), ObservationKind.REBOUND.value


async def _warned(scales: Scales) -> list[tuple[Subject, str]]:
    since = scales.now - A_WEEK * scales.rules.weeks
    living = warnings(WarningFilter(scales.bureau, states=LIVING))
    issued = await listed(scales.connection, living, MOST_WARNINGS)
    return [
        (Subject(SubjectKind.MATTER, str(one.matter)), WARNING)
        for one in issued
        if one.issued_at >= since
    ]
