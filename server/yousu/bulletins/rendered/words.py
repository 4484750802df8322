"""How the values of measures are written for people, in Chinese. Pure."""

from decimal import Decimal

from yousu.bulletins.edition import Amount
from yousu.case.measure import Definition, MeasureKind

NOTHING = "—"
RATES = (MeasureKind.RATIO, MeasureKind.REPEATERS, MeasureKind.MEAN_OF_UNITS)
OF_PARTS = (MeasureKind.RATIO, MeasureKind.REPEATERS)


def shown(measure: Definition, amount: Amount | None) -> str:
    """A value, as in 98.80%, 1,204 or 99.12; a dash where there is nothing to divide."""
    if amount is None or amount.value is None:
        return NOTHING
    if measure.kind in RATES:
        return f"{amount.value * 100:.2f}%"
    return f"{amount.value:,.{_decimals(measure)}f}"


def made_of(measure: Definition, amount: Amount) -> str:
    """What a rate was made of, as in 252/255, and how many were left out; else nothing."""
    if measure.kind not in OF_PARTS:
        return ""
    parts = f"{plain(amount.numerator)}/{plain(amount.denominator)}"
    return f"{parts}，剔除{plain(amount.excluded)}" if amount.excluded else parts


def difference(measure: Definition, now: Amount, before: Amount | None) -> str:
    """How far a value lies from an earlier one: rates in percentage points, counts as a part of
    the earlier one, others as they are."""
    if before is None or now.value is None or before.value is None:
        return NOTHING
    apart = now.value - before.value
    if measure.kind in RATES:
        return f"{apart * 100:+.2f}个百分点"
    if measure.kind is MeasureKind.COUNT:
        return f"{apart / before.value * 100:+.1f}%" if before.value else NOTHING
    return f"{apart:+,.{_decimals(measure)}f}"


def plain(number: Decimal) -> str:
    """Without zeros that say nothing, as in 1,204 or 3.5."""
    whole = number.to_integral_value()
    return f"{whole:,f}" if number == whole else f"{number.normalize():,f}"


def _decimals(measure: Definition) -> int:
    return min(measure.decimals, 2)
