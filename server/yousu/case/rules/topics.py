"""How the topics of proactive handling are weighed, and whether what was done has helped."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TopicRules:
    """The values are ours; a city sets its own.

    A topic's score is frequency × difficulty × trend, each raised to its weight: a weight of 0
    leaves a part out, one of 2 lets it count twice. Frequency is cases a week in the last `weeks`;
    the trend is against the `weeks_before` before them.

    Whether appeals fell is told once `effect_weeks` whole weeks have passed since the first
    measure, against as many weeks before it as `weeks_before` at the most: they fell, or rose, when
    the mean has moved by more than `effect_deviations` of its standard errors (Poisson).
    """

    frequency_weight: float = 1.0
    difficulty_weight: float = 1.0
    trend_weight: float = 1.0
    weeks: int = 4
    weeks_before: int = 12
    effect_weeks: int = 4
    effect_deviations: float = 2.0
