"""What no appraisal scheme may be, and the one that comes with the program."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.measures.appraisal.made_up import BY_THE_RATE, SCHEME

from yousu.case.problem import ProblemCode, Refused
from yousu.measures.appraisal.check import check_scheme
from yousu.measures.appraisal.scheme import (
    DEFAULT_SCHEME,
    Adjustment,
    Deduction,
    RatedPart,
    Scale,
    Scheme,
)
from yousu.store.codec import from_json, to_json
from yousu.store.register import RegisterLineKind

KNOWN = ("on_time", "satisfaction", "rehandle")
ON_TIME, SATISFACTION = SCHEME.parts
TALK = Deduction(RegisterLineKind.TALK, Decimal(2))


def test_a_scheme_that_keeps_to_the_rules_is_taken() -> None:
    check_scheme(SCHEME, KNOWN)


def test_the_scheme_of_the_program_keeps_to_the_rules() -> None:
    check_scheme(DEFAULT_SCHEME, DEFAULT_SCHEME.measures)


def test_a_scheme_is_read_back_as_it_was_stored() -> None:
    assert from_json(Scheme, to_json(DEFAULT_SCHEME)) == DEFAULT_SCHEME


@pytest.mark.parametrize(
    ("changed", "field", "reason"),
    [
        ({"parts": ()}, "scheme.parts", "add up to 100"),
        ({"parts": (ON_TIME,)}, "scheme.parts", "add up to 100"),
        (
            {
                "parts": (
                    replace(ON_TIME, weight=Decimal(-40)),
                    replace(SATISFACTION, weight=Decimal(140)),
                )
            },
            "scheme.parts",
            "above 0",
        ),
        (
            {"parts": (ON_TIME, RatedPart("on_time", Decimal(60), BY_THE_RATE))},
            "scheme.parts",
            "once only",
        ),
        (
            {"parts": (ON_TIME, RatedPart("mood", Decimal(60), BY_THE_RATE))},
            "scheme.parts",
            "no measure mood",
        ),
        (
            {
                "parts": (
                    ON_TIME,
                    replace(SATISFACTION, scale=Scale(Decimal("0.9"), Decimal("0.9"))),
                )
            },
            "scheme.parts",
            "must differ",
        ),
        (
            {"adjustments": (Adjustment("rehandle", Decimal(-101), BY_THE_RATE),)},
            "scheme.adjustments",
            "100 points",
        ),
        ({"deductions": (TALK, TALK)}, "scheme.deductions", "once only"),
        ({"deductions": (replace(TALK, points=Decimal(-1)),)}, "scheme.deductions", "0 to 100"),
        (
            {"deductions": (replace(TALK, kind=RegisterLineKind.VETO),)},
            "scheme.deductions",
            "take no points",
        ),
        ({"fewest_cases": -1}, "scheme.fewest_cases", "negative"),
        ({"parts": (replace(ON_TIME, weight=Decimal("NaN")), SATISFACTION)}, "scheme", "numbers"),
        ({"parts": (replace(ON_TIME, weight=Decimal("1E9")), SATISFACTION)}, "scheme", "numbers"),
        ({"deductions": (replace(TALK, points=Decimal("1E-99")),)}, "scheme", "numbers"),
    ],
)
def test_what_a_scheme_can_not_be(changed, field, reason) -> None:
    with pytest.raises(Refused, match=reason) as refused:
        check_scheme(replace(SCHEME, **changed), KNOWN)
    assert refused.value.code is ProblemCode.INVALID_INPUT
    assert refused.value.facts["field"] == field
