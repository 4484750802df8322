"""Scores, out of what is stored."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.measures.answer import answer
from yousu.measures.appraisal.appraisal import Appraisal, AppraisalSubject
from yousu.measures.appraisal.grounds import Grounds
from yousu.measures.appraisal.known import known_at
from yousu.measures.appraisal.schemes import scheme_of
from yousu.measures.asked import Asked, MetricsFilter
from yousu.measures.basis import Basis
from yousu.measures.period import Period
from yousu.store.clock import city_now
from yousu.store.exclusions import exclusions
from yousu.store.listing import listed
from yousu.store.register import RegisterFilter, register_lines


async def appraise(
    connection: AsyncConnection,
    basis: Basis,
    bureau: str,
    subject: AppraisalSubject,
    period: Period,
    as_of: datetime | None = None,
) -> Appraisal:
    """The scores of a bureau's units or people, as they were known at an instant; now for None.
    They go by the scheme of the period's first day, so that none changes while a period runs.

    Raises MeasureProblem for a measure that there is no more, or an instant to come.
    """
    known = as_of or await city_now(connection)
    scheme = await scheme_of(connection, bureau, period.first, known)
    wanted, by = MetricsFilter(bureau=bureau), (subject.dimension,)
    asked = Asked(scheme.scheme.measures, period, by, wanted, as_of=as_of)
    grounds = await _grounds(connection, basis, bureau, asked, known)
    scores = grounds.scores(scheme.scheme, subject)
    return Appraisal(bureau, subject, period, scheme, scores, grounds.answer.cut_off)


async def _grounds(
    connection: AsyncConnection, basis: Basis, bureau: str, asked: Asked, known: datetime
) -> Grounds:
    day_begins = basis.hotline.day_begins
    begins_at = asked.period.begins_at(day_begins)
    ends_before = asked.period.ends_before(day_begins)
    entered = RegisterFilter(bureau=bureau, entered_from=begins_at, entered_before=ends_before)
    answered = await answer(connection, basis, asked)
    lines = await listed(connection, register_lines(entered))
    left_out = await exclusions(connection, bureau, begins_at, ends_before)
    return Grounds(answered, known_at(lines, known), known_at(left_out, known))
