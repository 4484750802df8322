"""What the measures of a scheme have earned."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from yousu.case.measure import MeasureKind
from yousu.measures.appraisal.scheme import NOTHING, Adjustment, RatedPart, Scheme
from yousu.measures.appraisal.score import ScoredAdjustment, ScoredPart
from yousu.measures.value import Value

# Finer than a score, so that parts that earn all add up to all.
PRECISION = Decimal("0.000001")
# Below the line of the others stand residents, or nothing that can be counted.
_OF_CASES = frozenset(
    {MeasureKind.RATIO, MeasureKind.MEDIAN, MeasureKind.NINETIETH, MeasureKind.REPEATERS}
)


def scored_parts(scheme: Scheme, values: Mapping[str, Value]) -> tuple[ScoredPart, ...]:
    """Each part; those without a value leave their weight to the others, by their weights."""
    known = [part.weight for part in scheme.parts if values[part.measure].value is not None]
    whole = sum((part.weight for part in scheme.parts), NOTHING)
    share = whole / sum(known, NOTHING) if known else NOTHING
    return tuple(_part(scheme, part, values[part.measure], share) for part in scheme.parts)


def scored_adjustments(scheme: Scheme, values: Mapping[str, Value]) -> tuple[ScoredAdjustment, ...]:
    return tuple(_adjustment(one, values[one.measure]) for one in scheme.adjustments)


def cases_behind(values: Iterable[Value]) -> Decimal | None:
    """The largest number of cases that one of the values rests on; None where none tells."""
    told = (value.denominator for value in values if value.definition.kind in _OF_CASES)
    return max(told, default=None)


def _part(scheme: Scheme, part: RatedPart, value: Value, share: Decimal) -> ScoredPart:
    reached = None if value.value is None else part.scale.share(value.value)
    cases = cases_behind([value])
    counted = None if reached is None else part.weight * share
    return ScoredPart(
        value=value,
        scale=part.scale,
        weight=part.weight,
        counted=None if counted is None else _rounded(counted),
        points=None if counted is None or reached is None else _rounded(counted * reached),
        too_few=cases is not None and cases < scheme.fewest_cases,
    )


def _adjustment(one: Adjustment, value: Value) -> ScoredAdjustment:
    reached = NOTHING if value.value is None else one.scale.share(value.value)
    return ScoredAdjustment(value, one.scale, one.points, _rounded(one.points * reached))


def _rounded(points: Decimal) -> Decimal:
    """To a precision, half up; what is added makes 0 of -0."""
    return points.quantize(PRECISION, ROUND_HALF_UP) + NOTHING
