"""The other cases of a reporter, without telling who it is."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select

from yousu.store.cases import CASES


@dataclass(frozen=True)
class OthersOf:
    """The case whose reporter's other cases are asked for, as far as the people of some bureaus see
    it; None for all."""

    case: UUID
    seen_by: frozenset[str] | None


def is_other_of(known: OthersOf) -> ColumnElement[bool]:
    """Another case is of the same reporter."""
    this = CASES.alias()
    reporter = select(this.c.reporter).where(this.c.id == known.case)
    if known.seen_by is not None:
        reporter = reporter.where(this.c.bureaus.overlap(sorted(known.seen_by)))
    return and_(CASES.c.reporter == reporter.scalar_subquery(), CASES.c.id != known.case)
