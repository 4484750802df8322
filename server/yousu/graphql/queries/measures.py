"""Measures, and the bulletins made of them."""

from datetime import datetime
from typing import Annotated

import strawberry

from yousu.graphql.bulletins import BulletinConnection, BulletinFilter, bulletin_page
from yousu.graphql.context import Info
from yousu.graphql.enums import Comparison, Dimension
from yousu.graphql.measures import Measure, measures, versions
from yousu.graphql.metrics import Metrics, MetricsFilter, Period, metrics
from yousu.graphql.pages import After, Before, First, Last, Page
from yousu.measures.asked import Asked


@strawberry.type
class MeasureQueries:
    @strawberry.field(description="Every measure that can be asked for, as it is counted now.")
    async def measures(self, info: Info) -> list[Measure]:
        return await measures(info)

    @strawberry.field(description="Every version of a measure that there was, the newest first.")
    async def measure_versions(
        self,
        info: Info,
        code: Annotated[str, strawberry.argument(description="The measure's code.")],
    ) -> list[Measure]:
        return await versions(info, code)

    @strawberry.field(
        description="Measures over a period, in lines by bureau, unit, category, month and more,"
        " with their pooled total; a day that has not come yet counts nothing."
    )
    async def metrics(
        self,
        info: Info,
        measures: Annotated[
            list[str], strawberry.argument(description="The codes of measures, up to 20.")
        ],
        period: Annotated[Period, strawberry.argument(description="Which days.")],
        group_by: Annotated[
            list[Dimension], strawberry.argument(description="A line for each of what; up to 4.")
        ] = [],  # noqa: B006 - Strawberry reads it and changes nothing
        filter: Annotated[
            MetricsFilter | None, strawberry.argument(description="Which figures; all if left out.")
        ] = None,
        compare_with: Annotated[
            list[Comparison], strawberry.argument(description="Beside what each value is shown.")
        ] = [],  # noqa: B006 - as above
        as_of: Annotated[
            datetime | None,
            strawberry.argument(description="What was known at a past instant; now if left out."),
        ] = None,
    ) -> Metrics:
        wanted = (filter or MetricsFilter()).wanted()
        compare = frozenset(compare_with)
        by = tuple(group_by)
        return await metrics(
            info, Asked(tuple(measures), period.days(), by, wanted, compare, as_of)
        )

    @strawberry.field(
        description="Bulletins, the newest edition of each, the last issued first: the city's, and"
        " those of the bureaus that you may see."
    )
    async def bulletins(
        self,
        info: Info,
        filter: Annotated[
            BulletinFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> BulletinConnection:
        return await bulletin_page(info, filter, Page(first, after, last, before))
