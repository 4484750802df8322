"""A page of cases, written by PostgreSQL and passed on."""

from collections.abc import Callable, Mapping, Sequence

from yousu.graphql.context import Info
from yousu.graphql.cursors import cursor_of
from yousu.graphql.encoding import Text
from yousu.graphql.pages import Page, Piece, piece_of
from yousu.graphql.written.plan import PagePlan
from yousu.graphql.written.selected import Selected
from yousu.store.case_list import CaseFilter, count_cases
from yousu.store.listing import Order, Placed, Stretch
from yousu.store.written import read_page


class Told(dict[str, object]):
    """An object that is an answer already: nothing of it is looked at again."""


async def told_page(
    info: Info, plan: PagePlan, wanted: CaseFilter, page: Page, order: Order
) -> Told:
    """Raises BadRequest."""

    engine = info.context.city.engine

    async def read(stretch: Stretch) -> list[Placed[str]]:
        return await read_page(engine, plan.statement(wanted, order, stretch))

    piece = await piece_of(read, order, page)
    told: dict[str, object] = {
        "__typename": "CaseConnection",
        "edges": _edges(plan.edge, piece.shown),
    }
    if plan.page_info:
        told["pageInfo"] = _told(plan.page_info, _place(page, piece))
    if any(one.name == "totalCount" for one in plan.connection):
        async with engine.connect() as connection:
            told["totalCount"] = await count_cases(connection, wanted)
    return Told(_told(plan.connection, told))


def _edges(asked: Sequence[Selected], shown: Sequence[Placed[str]]) -> Text:
    """As text, too: fifty objects take longer. Cursors are made where they are asked for."""
    parts: Mapping[str, Callable[[Placed[str]], str]] = {
        "__typename": lambda _: '"CaseEdge"',
        "node": lambda one: one.thing,
        "cursor": lambda one: f'"{cursor_of(one.place)}"',
    }
    told = [(one.called, parts[one.name]) for one in asked]
    edges = [",".join(f'"{called}":{part(one)}' for called, part in told) for one in shown]
    return Text("[{" + "},{".join(edges) + "}]" if edges else "[]")


def _place(page: Page, piece: Piece[str]) -> Mapping[str, object]:
    """Where the page lies in the list."""
    ends = [piece.shown[0], piece.shown[-1]] if piece.shown else []
    info = page.info([cursor_of(one.place) for one in ends], is_more=piece.is_more)
    return {
        "__typename": "PageInfo",
        "hasNextPage": info.has_next_page,
        "hasPreviousPage": info.has_previous_page,
        "startCursor": info.start_cursor,
        "endCursor": info.end_cursor,
    }


def _told(asked: Sequence[Selected], values: Mapping[str, object]) -> dict[str, object]:
    return {one.called: values[one.name] for one in asked}
