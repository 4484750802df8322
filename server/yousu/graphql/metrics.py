"""Measures: never a value without what it was made of."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Self

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import MeasureScope
from yousu.graphql.problems import BadRequest
from yousu.measures.period import Period as Days
from yousu.measures.period import PeriodRefused, measured
from yousu.measures.rates import Rate
from yousu.store.case_list import CaseFilter


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


@strawberry.type(description="A measure over a period.")
class Metric:
    code: str = strawberry.field(description="The measure's stable name.")
    title: Title = strawberry.field(description="The measure's name for people.")
    numerator: Decimal = strawberry.field(description="What was counted.")
    denominator: Decimal = strawberry.field(description="Out of what.")
    value: Decimal | None = strawberry.field(
        description="From 0 to 1; null where there is nothing to divide."
    )
    scope: MeasureScope = strawberry.field(description="Which cases it counts.")
    excluded: int = strawberry.field(description="How many cases were left out of it.")
    cut_off: datetime = strawberry.field(description="Up to which instant it counts.")

    @classmethod
    def of(cls, rate: Rate, cut_off: datetime) -> Self:
        return cls(
            code=rate.measure.code,
            title=Title.of(rate.measure.title),
            numerator=rate.numerator,
            denominator=rate.denominator,
            value=rate.value,
            scope=rate.measure.scope,
            excluded=0,
            cut_off=cut_off,
        )


async def rates(info: Info, bureau: str | None, period: Period) -> list[Metric]:
    """The four rates; a day that has not come yet counts nothing."""
    days = period.days()
    city = info.context.city
    if bureau is not None and bureau not in city.host.directory.bureaus:
        raise BadRequest("UNKNOWN_BUREAU", f"There is no bureau {bureau}; see the bureaus query.")
    async with city.engine.connect() as connection:
        found = await measured(connection, bureau, days)
    return [Metric.of(rate, found.cut_off) for rate in found.rates]


def received_in(period: Period, wanted: CaseFilter) -> CaseFilter:
    """Those cases that were received in a period. Raises BadRequest for no period."""
    days = period.days()
    return replace(wanted, received_from=days.begins_at, received_before=days.ends_before)
