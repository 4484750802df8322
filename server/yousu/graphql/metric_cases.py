"""The cases behind a figure, as a connection."""

import strawberry
from strawberry import relay

from yousu.case.measure import MeasureKind
from yousu.case.rights import may_trace_reporters, seen_by
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.cursors import id_at, id_cursor
from yousu.graphql.pages import check_page, page_info
from yousu.graphql.problems import BadRequest
from yousu.measures.basis import Basis
from yousu.measures.behind import Figured, Part, behind
from yousu.store.case_list import find_cases
from yousu.store.measures.behind import Page


@strawberry.type(description="A page of the cases behind a figure.")
class MetricCaseConnection(relay.Connection[Case]):
    pass


async def metric_cases(
    info: Info, basis: Basis, figured: Figured, part: Part, first: int, after: str | None
) -> MetricCaseConnection:
    """The cases that the actor may see behind a cursor."""
    check_page(first, "cases")
    traces = figured.measure.kind is MeasureKind.REPEATERS and part is Part.NUMERATOR
    if traces and not may_trace_reporters(info.context.actor):
        told = "Which cases are one person's is told to the offices that receive appeals alone."
        raise BadRequest("NOT_ALLOWED", told)
    page = Page(first + 1, id_at(after), seen_by(info.context.actor))
    async with info.context.city.engine.connect() as connection:
        ids = await behind(connection, basis, figured, part, page)
        found = await find_cases(connection, ids[:first])
    edges = [relay.Edge(node=Case.of(found[id]), cursor=id_cursor(id)) for id in ids[:first]]
    return MetricCaseConnection(
        edges=edges, page_info=page_info(edges, is_last=len(ids) <= first, after=after)
    )
