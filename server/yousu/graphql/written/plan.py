"""How a page of cases is written, worked out once for a document."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, TypeAlias

from graphql import FieldNode, GraphQLResolveInfo, SelectionSetNode
from sqlalchemy import Select

from yousu.case.rules.directory import Directory
from yousu.graphql.context import Context
from yousu.graphql.written.case import CaseWriting
from yousu.graphql.written.selected import NotPlain, Reading, Selected
from yousu.store.case_list import CaseFilter
from yousu.store.listing import Order, Stretch
from yousu.store.written import page_statement

STATEMENTS_KEPT = 300
Statement: TypeAlias = Callable[[CaseFilter, Order, Stretch], Select[Any]]
OF_CONNECTION = frozenset({"edges", "pageInfo", "totalCount", "__typename"})
OF_EDGE = frozenset({"node", "cursor", "__typename"})
OF_PAGE_INFO = frozenset(
    {"hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "__typename"}
)


@dataclass(frozen=True)
class PagePlan:
    """What is asked of a page, of each of its edges and of its place in the list; and the statement
    that tells its cases. `holds_words`: what people said is in it."""

    connection: Sequence[Selected]
    edge: Sequence[Selected]
    page_info: Sequence[Selected]
    statement: Statement
    holds_words: bool


class PagePlans:
    """Plans the fields that are asked for, each once for a document and a directory; None stands
    for one that is carried out field by field. A page that is asked for again has its statement
    put together once."""

    def __init__(self) -> None:
        self._statement = lru_cache(STATEMENTS_KEPT)(page_statement)

    def of(
        self, info: GraphQLResolveInfo[Any], context: Context, directory: Directory
    ) -> PagePlan | None:
        if len(info.field_nodes) != 1:
            return None
        field = info.field_nodes[0]
        key = (PagePlan, id(field), id(directory))
        # What is known by the id of a thing must keep the thing, too.
        plan, _ = context.once(key, lambda: (self._planned(field, info, directory), directory))
        return plan

    def _planned(
        self, field: FieldNode, info: GraphQLResolveInfo[Any], directory: Directory
    ) -> PagePlan | None:
        reading = Reading(info.fragments)
        try:
            connection = _among(reading, field.selection_set, "CaseConnection", OF_CONNECTION)
            edge = _among(reading, _only(connection, "edges").below, "CaseEdge", OF_EDGE)
            case = CaseWriting(reading, directory).case(_only(edge, "node").below)
            places = [one for one in connection if one.name == "pageInfo"]
            below = _only(places, "pageInfo").below if places else None
            place = _among(reading, below, "PageInfo", OF_PAGE_INFO) if places else []
        except NotPlain:
            return None
        is_placed = bool(place) or any(one.name == "cursor" for one in edge)
        statement = partial(self._statement, case.json, with_places=is_placed)
        return PagePlan(connection, edge, place, statement, case.holds_words)


def _among(
    reading: Reading, selections: SelectionSetNode | None, kind: str, names: frozenset[str]
) -> list[Selected]:
    asked = reading.of(selections, kind)
    if any(one.plain() not in names for one in asked):
        raise NotPlain(kind)
    return asked


def _only(asked: Sequence[Selected], name: str) -> Selected:
    """The one field of the name. Raises NotPlain where there are none or several."""
    found = [one for one in asked if one.name == name]
    if len(found) != 1:
        raise NotPlain(name)
    return found[0]
