"""What no scheme may be: one by which somebody can't be scored."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title
from yousu.measures.appraisal.scheme import Scheme
from yousu.store.register import RegisterLineKind

HUNDRED, LARGEST = Decimal(100), Decimal(1_000_000)
# So many places behind the point.
FINEST = -12
NEVER_TAKE_POINTS = frozenset({RegisterLineKind.VETO, RegisterLineKind.EXCLUSION})
Fault = tuple[str, Title]


def check_scheme(scheme: Scheme, measures: Collection[str]) -> None:
    """Raises Refused(INVALID_INPUT) for a scheme that can't be followed where these measures are
    known, naming the field."""
    for field, reason in _faults(scheme, measures):
        raise Refused(ProblemCode.INVALID_INPUT, field=field, reason=reason)


def _faults(scheme: Scheme, measures: Collection[str]) -> Iterator[Fault]:
    if not all(_is_sensible(number) for number in _numbers(scheme)):
        wrong = f"weights, points, floors and targets are numbers up to {LARGEST}"
        yield "scheme", Title(f"权重、分值、起评值和满分值须为不超过 {LARGEST} 的数", wrong)
        return
    yield from _of_parts(scheme)
    yield from _of_adjustments(scheme)
    yield from _of_measures(scheme, measures)
    yield from _of_deductions(scheme)
    if scheme.fewest_cases < 0:
        yield "scheme.fewest_cases", Title("不能为负数", "it can't be negative")


def _numbers(scheme: Scheme) -> Iterator[Decimal]:
    for part in scheme.parts:
        yield from (part.weight, part.scale.floor, part.scale.target)
    for one in scheme.adjustments:
        yield from (one.points, one.scale.floor, one.scale.target)
    yield from (one.points for one in scheme.deductions if one.points is not None)


def _is_sensible(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return number.is_finite() and abs(number) <= LARGEST and int(exponent) >= FINEST


def _of_parts(scheme: Scheme) -> Iterator[Fault]:
    if any(part.weight <= 0 for part in scheme.parts):
        yield "scheme.parts", Title("各项权重须大于 0", "every weight must be above 0")
    if sum(part.weight for part in scheme.parts) != HUNDRED:
        yield "scheme.parts", Title("各项权重之和须为 100", "the weights must add up to 100")
    yield from _of_codes("scheme.parts", [part.measure for part in scheme.parts])


def _of_adjustments(scheme: Scheme) -> Iterator[Fault]:
    if any(abs(one.points) > HUNDRED for one in scheme.adjustments):
        yield (
            "scheme.adjustments",
            Title("加减分不能超过 100", "no more than 100 points either way"),
        )
    yield from _of_codes("scheme.adjustments", [one.measure for one in scheme.adjustments])


def _of_codes(field: str, codes: list[str]) -> Iterator[Fault]:
    if len(set(codes)) != len(codes):
        yield field, Title("同一指标只能出现一次", "a measure can stand there once only")


def _of_measures(scheme: Scheme, measures: Collection[str]) -> Iterator[Fault]:
    for field, rated in (
        ("scheme.parts", scheme.parts),
        ("scheme.adjustments", scheme.adjustments),
    ):
        for one in rated:
            if one.measure not in measures:
                unknown = f"没有代码为 {one.measure} 的指标", f"there is no measure {one.measure}"
                yield field, Title(*unknown)
            if one.scale.floor == one.scale.target:
                yield field, Title("起评值与满分值不能相同", "floor and target must differ")


def _of_deductions(scheme: Scheme) -> Iterator[Fault]:
    kinds = [deduction.kind for deduction in scheme.deductions]
    if len(set(kinds)) != len(kinds):
        yield (
            "scheme.deductions",
            Title("同一类登记只能出现一次", "a kind can stand there once only"),
        )
    if NEVER_TAKE_POINTS & set(kinds):
        wrong = "一票否决和剔除不按分值扣分", "a veto and an exclusion take no points"
        yield "scheme.deductions", Title(*wrong)
    if any(one.points is not None and not 0 <= one.points <= HUNDRED for one in scheme.deductions):
        yield "scheme.deductions", Title("扣分须为 0 至 100", "a deduction takes 0 to 100 points")
