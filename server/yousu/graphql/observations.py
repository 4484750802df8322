"""What stands out in the figures of a bureau, or of the city, over a period."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import strawberry

from yousu.definitions import basis_of
from yousu.graphql.bureau_asked import bureau_asked
from yousu.graphql.connections import CaseConnection, case_page
from yousu.graphql.context import Info
from yousu.graphql.directory import Category
from yousu.graphql.enums import ObservationKind
from yousu.graphql.gate import is_told
from yousu.graphql.metrics import Period
from yousu.graphql.pages import After, Before, First, Last, Page
from yousu.graphql.problems import BadRequest
from yousu.graphql.spot import Spot, spot_told
from yousu.measures.observations import observation as found
from yousu.measures.observations.observe import observe
from yousu.measures.observations.question import Question
from yousu.measures.problem import MeasureProblem


@strawberry.interface(description="Something that stands out, with the cases that it is about.")
class Observation:
    stored: strawberry.Private[Any]

    @strawberry.field(description="How many cases, or for a slow unit orders, it is about.")
    def count(self) -> int:
        told: int = self.stored.count
        return told

    @strawberry.field(description="Those of its cases that you may see, newest receipt first.")
    async def cases(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CaseConnection:
        return await case_page(info, self.stored.cases, Page(first, after, last, before))


def categories_told(info: Info, codes: Iterable[str]) -> list[Category]:
    """Those of the categories that are still there."""
    known = info.context.city.host.directory.categories
    return [Category.of(known[code]) for code in codes if code in known]


@strawberry.type(description="A category well above its usual level for the season.")
class Trend(Observation):
    stored: strawberry.Private[found.Trend]

    @strawberry.field(description="The category, with those below it; null when it has gone.")
    def category(self, info: Info) -> Category | None:
        return next(iter(categories_told(info, [self.stored.category])), None)

    @strawberry.field(
        description="How many cases were to be expected: the higher of the means of the periods"
        " just before and of the same days of earlier years."
    )
    def usual(self) -> Decimal:
        return self.stored.usual

    @strawberry.field(description="The count above which it is a trend.")
    def threshold(self) -> Decimal:
        return self.stored.threshold


@strawberry.type(description="Many people have something to say about one place.")
class HotPlace(Observation):
    stored: strawberry.Private[found.HotPlace]

    @strawberry.field(description="The place.")
    def spot(self) -> Spot:
        return spot_told(self.stored.spot)

    @strawberry.field(description="How many different people came.")
    def people(self) -> int:
        return self.stored.people

    @strawberry.field(description="What they came about.")
    def categories(self, info: Info) -> list[Category]:
        return categories_told(info, self.stored.categories)


@strawberry.type(
    description="Problems of a category that come back: handled again or reopened, or the same"
    " matter, or the same category at the same place, raised again after it was closed."
)
class Rebound(Observation):
    stored: strawberry.Private[found.Rebound]

    @strawberry.field(description="The category; null when it has gone.")
    def category(self, info: Info) -> Category | None:
        return next(iter(categories_told(info, [self.stored.category])), None)

    @strawberry.field(description="How many cases the category had in all.")
    def received(self) -> int:
        return self.stored.received

    @strawberry.field(description="How many were handled again or reopened.")
    def again(self) -> int:
        return self.stored.again

    @strawberry.field(description="How many came after a case about the same was closed.")
    def back(self) -> int:
        return self.stored.back


@strawberry.type(description="Somebody who came with several cases; who it is, is not told.")
class RepeatedReporter(Observation):
    stored: strawberry.Private[found.RepeatedReporter]

    @strawberry.field(description="Tells people apart within this answer; the next has others.")
    def handle(self) -> str:
        return self.stored.handle


@strawberry.type(description="A unit that takes longer, or is late more often, than its bureau is.")
class SlowUnit(Observation):
    stored: strawberry.Private[found.SlowUnit]

    @strawberry.field(description="The bureau's code.")
    def bureau(self) -> str:
        return self.stored.unit.bureau

    @strawberry.field(description="The unit's code.")
    def unit(self) -> str:
        return self.stored.unit.unit

    @strawberry.field(description="Its median time to answer, in minutes; null for no answer.")
    def minutes(self) -> int | None:
        return self.stored.minutes

    @strawberry.field(description="The median time of its bureau, in minutes.")
    def usual_minutes(self) -> int | None:
        return self.stored.usual_minutes

    @strawberry.field(description="Its late share, from 0 to 1; null where nothing was due.")
    def late(self) -> Decimal | None:
        return self.stored.late

    @strawberry.field(description="The late share of its bureau, from 0 to 1.")
    def usual_late(self) -> Decimal | None:
        return self.stored.usual_late


REPORTERS = ObservationKind.REPEATED_REPORTER
OBSERVATION_TYPES: Mapping[type[found.Observation], type[Observation]] = {
    found.Trend: Trend,
    found.HotPlace: HotPlace,
    found.Rebound: Rebound,
    found.RepeatedReporter: RepeatedReporter,
    found.SlowUnit: SlowUnit,
}


async def observations(
    info: Info, bureau: str | None, period: Period, kinds: list[ObservationKind] | None
) -> list[Observation]:
    """What the actor may observe. Raises BadRequest."""
    days, asked = period.days(), bureau_asked(info, bureau)
    wanted = kinds_asked(info, kinds)
    async with info.context.city.engine.connect() as connection:
        basis = await basis_of(info.context.city, connection)
        try:
            told = await observe(Question(connection, basis, asked, days), wanted)
        except MeasureProblem as fault:
            raise BadRequest(fault.code, str(fault)) from None
    return [OBSERVATION_TYPES[type(one)](stored=one) for one in told]


def kinds_asked(info: Info, kinds: list[ObservationKind] | None) -> frozenset[ObservationKind]:
    """All that the actor may see where none is named. Raises BadRequest."""
    traces = is_told(info.context, "Query.observations(kinds: REPEATED_REPORTER)")
    if kinds is None:
        return frozenset(ObservationKind) - (set() if traces else {REPORTERS})
    if REPORTERS in kinds and not traces:
        told = "Repeated reporters are for the offices that receive appeals; leave the kind out."
        raise BadRequest("NOT_ALLOWED", told)
    return frozenset(kinds)
