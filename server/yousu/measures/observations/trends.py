"""Categories well above their usual level for the season."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from yousu.calendar import CITY_ZONE
from yousu.measures.asked import Asked, MetricsFilter
from yousu.measures.gathered import gather
from yousu.measures.observations.observation import Trend
from yousu.measures.observations.question import Question
from yousu.measures.observations.usual import (
    is_trend,
    same_seasons,
    threshold,
    usual_count,
    windows_before,
)
from yousu.measures.period import Period
from yousu.measures.value import Dimension
from yousu.store.case_list import first_receipt

RECEIVED = "received"
Counts = Mapping[str, int]


async def trends(question: Question) -> list[Trend]:
    """Those furthest above what is usual first; none where nothing is known of earlier."""
    first = await first_receipt(question.connection, question.bureau)
    if first is None:
        return []
    known, rules = first.astimezone(CITY_ZONE).date(), question.rules
    before = await _each(question, windows_before(question.period, rules, known))
    seasons = await _each(question, same_seasons(question.period, rules, known))
    now = await _counts(question, question.period)
    found = sorted(_found(question, now, before, seasons), key=_height, reverse=True)
    return found[: rules.most]


def _found(
    question: Question, now: Counts, before: Sequence[Counts], seasons: Sequence[Counts]
) -> Iterator[Trend]:
    for category, count in now.items():
        usual = usual_count(
            [counts.get(category, 0) for counts in before],
            [counts.get(category, 0) for counts in seasons],
        )
        if usual is not None and is_trend(count, usual, question.rules):
            above = threshold(usual, question.rules)
            yield Trend(count, question.about(category), category, usual, above)


def _height(trend: Trend) -> Decimal:
    return trend.count / trend.threshold


async def _each(question: Question, periods: Sequence[Period]) -> list[Counts]:
    return [await _counts(question, period) for period in periods]


async def _counts(question: Question, period: Period) -> Counts:
    """How many cases of each category were received."""
    wanted = MetricsFilter(bureau=question.bureau)
    asked = Asked((RECEIVED,), period, (Dimension.CATEGORY,), wanted)
    found = await gather(question.connection, question.basis, asked)
    values = ((category, found.values(asked.measures, (category,))) for (category,) in found.keys)
    return {category: int(value.numerator) for category, (value,) in values if category is not None}
