"""The scores of a bureau's units or people over a period."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

import strawberry

from yousu.definitions import basis_of
from yousu.graphql.appraisal.schemes import AppraisalScheme
from yousu.graphql.appraisal.scores import AppraisalScore
from yousu.graphql.context import Info
from yousu.graphql.enums import AppraisalSubject
from yousu.graphql.metric_lines import MetricValue, Shown, value_of
from yousu.graphql.problems import BadRequest
from yousu.measures.appraisal import appraisal as domain
from yousu.measures.appraisal.appraise import appraise
from yousu.measures.asked import Asked, MetricsFilter
from yousu.measures.basis import Basis
from yousu.measures.period import Period
from yousu.measures.problem import MeasureProblem
from yousu.measures.value import Value


@dataclass(frozen=True)
class Opening:
    """How the values of an appraisal are opened down to the cases behind them: by which measures,
    and as they were known when."""

    basis: Basis
    appraisal: domain.Appraisal
    as_of: datetime | None

    def value(self, subject: str, value: Value) -> MetricValue:
        told, by = self.appraisal, self.appraisal.subject.dimension
        wanted = MetricsFilter(bureau=told.bureau)
        asked = Asked((value.definition.code,), told.period, (by,), wanted, as_of=self.as_of)
        values = len(told.scores) * len(told.scheme.scheme.measures)
        shown = Shown(self.basis, asked, asked, told.cut_off, values)
        return value_of(value, {by: subject}, shown, {})


@strawberry.type(description="The scores of a bureau's units or people over a period (考核).")
class Appraisal:
    bureau: str = strawberry.field(description="The bureau's code.")
    by: AppraisalSubject = strawberry.field(description="Who is scored.")
    first: date = strawberry.field(description="The first day of the period.")
    last: date = strawberry.field(description="The last day, in it as well.")
    cut_off: datetime = strawberry.field(description="Up to which instant the measures count.")
    scheme: AppraisalScheme = strawberry.field(
        description="By what they are scored: the scheme of the period's first day."
    )
    scores: list[AppraisalScore] = strawberry.field(
        description="Those that you may see, best first, each with its rank among all."
    )

    @classmethod
    def of(cls, basis: Basis, told: domain.Appraisal, as_of: datetime | None) -> Self:
        opening = Opening(basis, told, as_of)
        return cls(
            bureau=told.bureau,
            by=told.subject,
            first=told.period.first,
            last=told.period.last,
            cut_off=told.cut_off,
            scheme=AppraisalScheme.of(told.scheme),
            scores=[
                AppraisalScore.of(score, told.bureau, told.subject, opening.value)
                for score in told.scores
            ],
        )


async def appraisal(
    info: Info, bureau: str, period: Period, by: AppraisalSubject, as_of: datetime | None
) -> Appraisal:
    """The scores that the actor may see. Raises BadRequest for what can't be asked."""
    city, actor = info.context.city, info.context.actor
    async with city.engine.connect() as connection:
        basis = await basis_of(city, connection)
        if bureau not in basis.directory.bureaus:
            told = f"There is no bureau {bureau}; see the bureaus query."
            raise BadRequest("UNKNOWN_BUREAU", told)
        try:
            found = await appraise(connection, basis, bureau, by, period, as_of)
        except MeasureProblem as fault:
            raise BadRequest(fault.code, str(fault)) from None
    return Appraisal.of(basis, found.seen_by(actor), as_of)
