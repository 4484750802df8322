"""The check values of the trade: what the rates of known figures come to."""

from collections import Counter
from decimal import Decimal

import pytest

from yousu.case.figures import Attribution, Figure
from yousu.measures import evaluate
from yousu.measures.evaluate import Figures
from yousu.measures.value import Value
from yousu.measures.written import standard

ANSWERS = {Figure.VALID_VISITS: 100, Figure.SATISFIED: 70, Figure.BASICALLY_SATISFIED: 20}
NONE: Counter[str] = Counter()


def figures(attribution: Attribution, told: dict[Figure, int], excluded: Counter[str]) -> Figures:
    return Figures(
        {(attribution, figure): amount - excluded[figure] for figure, amount in told.items()},
        {(attribution, figure): amount for figure, amount in excluded.items()},
    )


def rate(code: str, told: dict[Figure, int], **excluded: int) -> Value:
    measure = standard()[code]
    counted = figures(measure.attribution, told, Counter(excluded))
    return evaluate.ratio(measure, counted, counted)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("satisfaction", "0.90"), ("satisfaction_0_9", "0.88"), ("satisfaction_0_8", "0.86")],
)
def test_the_weight_of_basically_satisfied_makes_the_rate(code, expected) -> None:
    assert rate(code, ANSWERS).value == Decimal(expected)


@pytest.mark.parametrize(
    ("code", "told", "expected"),
    [
        ("on_time", {Figure.DUE: 100, Figure.DONE_IN_TIME: 90}, "0.900000"),
        ("on_time_of_closed", {Figure.DONE: 94, Figure.DONE_IN_TIME: 90}, "0.957447"),
        ("on_time_of_received", {Figure.RECEIVED: 150, Figure.DONE_IN_TIME: 90}, "0.600000"),
    ],
)
def test_on_time_completion_by_what_it_is_out_of(code, told, expected) -> None:
    assert rate(code, told).value == Decimal(expected)


def test_nothing_to_divide_has_no_value() -> None:
    assert rate("satisfaction", {}).value is None


def test_what_is_excluded_is_left_out_and_told() -> None:
    told = rate("satisfaction_assessed", ANSWERS, valid_visits=10, satisfied=0)
    assert (told.numerator, told.denominator, told.excluded) == (90, 90, 10)


def test_all_cases_count_where_none_is_left_out() -> None:
    told = rate("satisfaction", ANSWERS, valid_visits=10, satisfied=5)
    assert (told.numerator, told.denominator, told.excluded) == (90, 100, 0)


def test_the_three_rate_score_weighs_its_rates() -> None:
    told = {
        Figure.VALID_VISITS: 1000,
        Figure.CONTACTED: 1000,
        Figure.SOLVED: 988,
        Figure.SATISFIED: 994,
    }
    parts = {code: rate(code, told) for code in ("response", "resolution", "satisfaction")}
    score = evaluate.composite(standard()["three_rates"], parts)
    assert score.value == Decimal("99.16")


def test_a_score_with_a_rate_that_has_no_value_has_none() -> None:
    parts = {code: rate(code, {}) for code in ("response", "resolution", "satisfaction")}
    assert evaluate.composite(standard()["three_rates"], parts).value is None


def test_a_mean_of_units_is_not_the_pooled_rate() -> None:
    measure = standard()["satisfaction_mean_of_units"]
    large = figures(measure.attribution, {Figure.VALID_VISITS: 90, Figure.SATISFIED: 90}, NONE)
    small = figures(measure.attribution, {Figure.VALID_VISITS: 10, Figure.SATISFIED: 0}, NONE)
    told = evaluate.mean_of_units(measure, [large, small, Figures()])
    assert (told.value, told.denominator) == (Decimal("0.5"), 2)


def test_appeals_per_ten_thousand_are_out_of_the_residents() -> None:
    measure = standard()["per_ten_thousand"]
    counted = figures(measure.attribution, {Figure.RECEIVED: 1234}, NONE)
    assert evaluate.per_ten_thousand(measure, counted, 2_468_000).value == Decimal("5.00")


def test_nobody_knows_how_many_live_there() -> None:
    measure = standard()["per_ten_thousand"]
    assert evaluate.per_ten_thousand(measure, Figures(), None).value is None
