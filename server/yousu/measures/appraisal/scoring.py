"""From measures and the register to scores. Nothing here knows of a database or a clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from yousu.measures.appraisal.parts import cases_behind, scored_adjustments, scored_parts
from yousu.measures.appraisal.scheme import NOTHING, Deduction, Scheme
from yousu.measures.appraisal.score import Annulment, HeldAgainst, Score
from yousu.measures.value import Value
from yousu.store.register import RegisterLine, RegisterLineKind

FULL_MARKS = Decimal(100)
CENT = Decimal("0.01")
# What an appeal can annul. A supervision order that was answered has been issued all the same.
CONTESTED = frozenset({RegisterLineKind.TALK, RegisterLineKind.MARK, RegisterLineKind.VETO})


def score_of(
    scheme: Scheme,
    subject: str,
    values: Mapping[str, Value],
    lines: Iterable[RegisterLine],
    exclusions: Iterable[RegisterLine],
) -> Score:
    """The score of one unit or person, not ranked yet.

    `values` are those of the scheme's measures by their codes, `lines` what the register holds
    against the subject in the period.
    """
    parts, adjustments = scored_parts(scheme, values), scored_adjustments(scheme, values)
    counted = [part.points for part in parts if part.points is not None]
    given = sum((one.points for one in adjustments), NOTHING)
    earned = sum(counted, NOTHING) + given if counted else None
    lines, cases = _of_account(scheme, lines), cases_behind(values.values())
    return Score(
        subject=subject,
        score=_total(scheme, earned, [line for line in lines if not is_annulled(line)]),
        rank=None,
        cases=cases,
        too_few=cases is not None and cases < scheme.fewest_cases,
        parts=parts,
        adjustments=adjustments,
        held_against=tuple(_held(scheme, earned, line, lines) for line in lines),
        exclusions=tuple(exclusions),
    )


def ranked(scores: Iterable[Score]) -> tuple[Score, ...]:
    """The best first, equal ones with one rank; behind them those that have none."""
    scores = sorted(scores, key=lambda one: (not _has_rank(one), -(one.score or 0), one.subject))
    totals = [one.score for one in scores if _has_rank(one)]
    return tuple(
        replace(one, rank=totals.index(one.score) + 1 if _has_rank(one) else None) for one in scores
    )


def is_annulled(line: RegisterLine) -> bool:
    return line.kind in CONTESTED and line.settled_at is not None


def _has_rank(score: Score) -> bool:
    return score.score is not None and not score.too_few


def _of_account(scheme: Scheme, lines: Iterable[RegisterLine]) -> list[RegisterLine]:
    """Those that can change a score by this scheme, in the order in which they were written."""
    kinds = {RegisterLineKind.VETO, *(deduction.kind for deduction in scheme.deductions)}
    return sorted(
        (line for line in lines if line.kind in kinds), key=lambda line: (line.at, line.id)
    )


def _total(
    scheme: Scheme, earned: Decimal | None, standing: Sequence[RegisterLine]
) -> Decimal | None:
    """What is left of the points that were earned, with these lines held against them."""
    if any(line.kind is RegisterLineKind.VETO for line in standing):
        return NOTHING.quantize(CENT)
    if earned is None:
        return None
    left = earned - sum((_taken(scheme, line) for line in standing), NOTHING)
    return min(max(left, NOTHING), FULL_MARKS).quantize(CENT, ROUND_HALF_UP)


def _taken(scheme: Scheme, line: RegisterLine) -> Decimal:
    """The points that a line takes while it stands."""
    rule = next((one for one in scheme.deductions if one.kind is line.kind), None)
    return NOTHING if rule is None else _by(rule, line)


def _by(rule: Deduction, line: RegisterLine) -> Decimal:
    return Decimal(line.points) if rule.points is None else rule.points


def _held(
    scheme: Scheme, earned: Decimal | None, line: RegisterLine, lines: Sequence[RegisterLine]
) -> HeldAgainst:
    if not is_annulled(line):
        return HeldAgainst(line, _taken(scheme, line), None)
    assert line.settled_at is not None, "what is annulled was annulled at an instant"
    stood = [one for one in lines if _stood_before(one, line.settled_at)]
    annulment = Annulment(line.settled_by, line.settled_at, _total(scheme, earned, stood))
    return HeldAgainst(line, NOTHING, annulment)


def _stood_before(line: RegisterLine, instant: datetime) -> bool:
    """Whether a line counted just before an instant, or was written since and counts."""
    return not is_annulled(line) or (line.settled_at is not None and line.settled_at >= instant)
