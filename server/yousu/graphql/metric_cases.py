"""The cases behind a figure, as a connection."""

import strawberry

from yousu.case.measure import MeasureKind
from yousu.case.sight import may_trace_reporters, seen_by
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.graphql.problems import BadRequest
from yousu.measures.basis import Basis
from yousu.measures.behind import Figured, Part, behind


@strawberry.type(description="A page of the cases behind a figure.")
class MetricCaseConnection(PagedConnection[Case]):
    pass


async def metric_cases(
    info: Info, basis: Basis, figured: Figured, part: Part, page: Page
) -> MetricCaseConnection:
    """The cases that the actor may see."""
    traces = figured.measure.kind is MeasureKind.REPEATERS and part is Part.NUMERATOR
    if traces and not may_trace_reporters(info.context.actor):
        told = "Which cases are one person's is told to the offices that receive appeals alone."
        raise BadRequest("NOT_ALLOWED", told)
    listing = behind(basis, figured, part, seen_by(info.context.actor))
    return await page_of(info, MetricCaseConnection, listing, page, Case.of)
