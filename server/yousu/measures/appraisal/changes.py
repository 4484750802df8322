"""What has become of scores since they were settled, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from yousu.measures.appraisal.appraisal import Appraisal
from yousu.measures.appraisal.score import HeldAgainst, Score
from yousu.measures.value import Value
from yousu.store.register import RegisterLine


class CauseKind(StrEnum):
    """Why a score is another one: an appeal that annulled an entry, an entry, an order that is
    left out of the appraisal or is no longer, a measure, or another scheme."""

    ANNULLED = "annulled"
    ENTERED = "entered"
    EXCLUDED = "excluded"
    EXCLUSION_REVOKED = "exclusion_revoked"
    MEASURE = "measure"
    SCHEME = "scheme"


@dataclass(frozen=True)
class Cause:
    """One reason: a line of the register, with its case and the application that was granted; or a
    measure's value before and after; or neither, for another scheme."""

    kind: CauseKind
    line: UUID | None = None
    case: UUID | None = None
    application: UUID | None = None
    measure: str | None = None
    value_before: Decimal | None = None
    value_after: Decimal | None = None


@dataclass(frozen=True)
class ScoreChange:
    """A score and rank before and after; None where there was none. Without a cause, the others
    have changed."""

    subject: str
    score_before: Decimal | None
    score_after: Decimal | None
    rank_before: int | None
    rank_after: int | None
    causes: tuple[Cause, ...]


def changes(before: Appraisal, after: Appraisal) -> tuple[ScoreChange, ...]:
    """For everybody whose score, rank or grounds are not what they were."""
    earlier = {one.subject: one for one in before.scores}
    later = {one.subject: one for one in after.scores}
    same_scheme = before.scheme == after.scheme
    return tuple(
        _change(subject, earlier.get(subject), later.get(subject), same_scheme)
        for subject in sorted({*earlier, *later})
        if not same_scheme or earlier.get(subject) != later.get(subject)
    )


def _change(
    subject: str, before: Score | None, after: Score | None, same_scheme: bool
) -> ScoreChange:
    other_scheme = () if same_scheme else (Cause(CauseKind.SCHEME),)
    return ScoreChange(
        subject=subject,
        score_before=before.score if before else None,
        score_after=after.score if after else None,
        rank_before=before.rank if before else None,
        rank_after=after.rank if after else None,
        causes=(*other_scheme, *_causes(before, after)),
    )


def _causes(before: Score | None, after: Score | None) -> Iterator[Cause]:
    yield from _in_the_register(_held(before), _held(after))
    yield from _left_out(_excluded(before), _excluded(after))
    yield from _measured(_values(before), _values(after))


def _in_the_register(
    before: dict[UUID, HeldAgainst], after: dict[UUID, HeldAgainst]
) -> Iterator[Cause]:
    for id, held in after.items():
        if id not in before:
            yield Cause(CauseKind.ENTERED, line=id, case=held.line.case)
        elif held.annulment is not None and before[id].annulment is None:
            appeal = held.annulment.application
            yield Cause(CauseKind.ANNULLED, line=id, case=held.line.case, application=appeal)


def _left_out(before: dict[UUID, RegisterLine], after: dict[UUID, RegisterLine]) -> Iterator[Cause]:
    for id, line in after.items():
        if id not in before:
            yield Cause(CauseKind.EXCLUDED, line=id, case=line.case, application=id)
        elif line.settled_at is not None and before[id].settled_at is None:
            yield Cause(CauseKind.EXCLUSION_REVOKED, line=id, case=line.case, application=id)


def _measured(before: dict[str, Value], after: dict[str, Value]) -> Iterator[Cause]:
    for code in sorted({*before, *after}):
        one, other = before.get(code), after.get(code)
        if one != other:
            yield Cause(
                CauseKind.MEASURE,
                measure=code,
                value_before=one.value if one else None,
                value_after=other.value if other else None,
            )


def _held(score: Score | None) -> dict[UUID, HeldAgainst]:
    return {held.line.id: held for held in score.held_against} if score else {}


def _excluded(score: Score | None) -> dict[UUID, RegisterLine]:
    return {line.id: line for line in score.exclusions} if score else {}


def _values(score: Score | None) -> dict[str, Value]:
    parts = [part.value for part in score.parts] if score else []
    beside = [one.value for one in score.adjustments] if score else []
    return {value.definition.code: value for value in (*parts, *beside)}
