"""Measures over a period: never a value without what it was made of."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import strawberry

from yousu.case.sight import may_see_persons
from yousu.definitions import basis_of
from yousu.graphql.context import Info
from yousu.graphql.enums import Channel, Dimension, Nature
from yousu.graphql.metric_lines import MetricLine, lines_of
from yousu.graphql.problems import BadRequest
from yousu.measures.answer import answer
from yousu.measures.asked import Asked
from yousu.measures.asked import MetricsFilter as Filter
from yousu.measures.basis import Basis
from yousu.measures.period import Period as Days
from yousu.measures.period import PeriodRefused
from yousu.measures.problem import MeasureProblem
from yousu.store.case_list import CaseFilter
from yousu.store.measures.uncounted import is_counted

MOST_MEASURES, MOST_DIMENSIONS = 20, 4


@strawberry.input(description="Days in the city's zone, both in.")
class Period:
    first: date = strawberry.field(description="The first day.")
    last: date = strawberry.field(description="The last day.")

    def days(self) -> Days:
        """Raises BadRequest for days that are no period."""
        try:
            return Days(self.first, self.last)
        except PeriodRefused as fault:
            raise BadRequest(fault.code, str(fault)) from None


@strawberry.input(description="Which figures count; what is left out asks nothing.")
class MetricsFilter:
    bureau: str | None = strawberry.field(default=None, description="A bureau's code.")
    unit: str | None = strawberry.field(default=None, description="A unit's code.")
    handler: str | None = strawberry.field(default=None, description="A handler's staff id.")
    categories: list[str] | None = strawberry.field(
        default=None, description="Categories' codes; each stands for those below it too."
    )
    channels: list[Channel] | None = strawberry.field(default=None, description="Any of these.")
    natures: list[Nature] | None = strawberry.field(default=None, description="Any of these.")
    districts: list[str] | None = strawberry.field(
        default=None, description="Districts' codes; any of these."
    )

    def wanted(self) -> Filter:
        told: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in vars(self).items()
        }
        return Filter(**told)


@strawberry.type(description="Measures over a period.")
class Metrics:
    lines: list[MetricLine] = strawberry.field(
        description="A line for each of what was asked to group by; none where nothing was."
    )
    total: MetricLine = strawberry.field(
        description="All in one line: pooled, sums over sums, not the mean of the lines."
    )
    first: date = strawberry.field(description="The first day that counts.")
    last: date = strawberry.field(description="The last day that counts so far.")
    cut_off: datetime = strawberry.field(description="Up to which instant they count.")
    is_counted: bool = strawberry.field(
        description="Whether every case is in them; after a change of what is counted it takes a"
        " while."
    )


async def metrics(info: Info, asked: Asked) -> Metrics:
    """Answers what is asked. Raises BadRequest for what can't be asked, or not by the actor."""
    city = info.context.city
    async with city.engine.connect() as connection:
        # Lines, total and what they are compared with are of one moment.
        await connection.execution_options(isolation_level="REPEATABLE READ")
        basis = await basis_of(city, connection)
        _check(info, basis, asked)
        try:
            told = await answer(connection, basis, asked)
            counted = await is_counted(connection)
        except MeasureProblem as fault:
            raise BadRequest(fault.code, str(fault)) from None
    [total, *lines] = lines_of(basis, asked, told)
    return Metrics(
        lines=lines,
        total=total,
        first=told.period.first,
        last=told.period.last,
        cut_off=told.cut_off,
        is_counted=counted,
    )


def _check(info: Info, basis: Basis, asked: Asked) -> None:
    """Raises BadRequest: figures of bureaus and units are everybody's who has signed in; those of
    persons are theirs, and for whoever may see their scores."""
    bureau = asked.wanted.bureau
    if bureau is not None and bureau not in basis.directory.bureaus:
        raise BadRequest("UNKNOWN_BUREAU", f"There is no bureau {bureau}; see the bureaus query.")
    if not 1 <= len(asked.measures) <= MOST_MEASURES or len(asked.by) > MOST_DIMENSIONS:
        told = f"Ask for 1 to {MOST_MEASURES} measures by up to {MOST_DIMENSIONS} dimensions."
        raise BadRequest("TOO_MUCH_ASKED", told)
    if len(set(asked.by)) < len(asked.by):
        raise BadRequest("DIMENSION_TWICE", "Ask for each dimension once.")
    person = asked.wanted.handler
    personal = person is not None or Dimension.HANDLER in asked.by
    if personal and not may_see_persons(info.context.actor, bureau, person):
        told = "Ask for yourself, or as a leader for persons of your own bureau, with its code."
        raise BadRequest("NOT_ALLOWED", told)


def received_in(info: Info, period: Period, wanted: CaseFilter) -> CaseFilter:
    """Those cases that were received in a period. Raises BadRequest for no period."""
    days, day_begins = period.days(), info.context.city.hotline.day_begins
    begins, ends = days.begins_at(day_begins), days.ends_before(day_begins)
    return replace(wanted, received_from=begins, received_before=ends)
