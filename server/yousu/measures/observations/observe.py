"""Looks for what is to be observed."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import TypeAlias

from yousu.measures.observations.observation import Observation, ObservationKind
from yousu.measures.observations.places import hot_places
from yousu.measures.observations.question import Question
from yousu.measures.observations.rebounds import rebounds
from yousu.measures.observations.reporters import repeated_reporters
from yousu.measures.observations.slow_units import slow_units
from yousu.measures.observations.trends import trends

Look: TypeAlias = Callable[[Question], Awaitable[Sequence[Observation]]]

LOOKS: Mapping[ObservationKind, Look] = {
    ObservationKind.TREND: trends,
    ObservationKind.HOT_PLACE: hot_places,
    ObservationKind.REBOUND: rebounds,
    ObservationKind.REPEATED_REPORTER: repeated_reporters,
    ObservationKind.SLOW_UNIT: slow_units,
}


async def observe(question: Question, kinds: Collection[ObservationKind]) -> list[Observation]:
    """What is found of each kind, in the order of the kinds. Raises MeasureProblem."""
    return [one for kind, look in LOOKS.items() if kind in kinds for one in await look(question)]
