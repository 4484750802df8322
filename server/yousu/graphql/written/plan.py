"""How a page of cases is written, worked out once for a document."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLResolveInfo, SelectionSetNode

from yousu.case.rules.directory import Directory
from yousu.graphql.written.case import CaseWriting, WrittenCase
from yousu.graphql.written.selected import NotPlain, Reading, Selected

PLANS_KEPT = 300
OF_CONNECTION = frozenset({"edges", "pageInfo", "totalCount", "__typename"})
OF_EDGE = frozenset({"node", "cursor", "__typename"})
OF_PAGE_INFO = frozenset(
    {"hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "__typename"}
)


@dataclass(frozen=True)
class PagePlan:
    """What is asked of a page, of each of its edges and of its place in the list."""

    connection: Sequence[Selected]
    edge: Sequence[Selected]
    page_info: Sequence[Selected]
    case: WrittenCase


class PagePlans:
    """The plans of the newest few hundred fields that were asked for, with the directory by which
    each was made; None stands for one that is carried out field by field."""

    def __init__(self) -> None:
        self._made: OrderedDict[int, tuple[FieldNode, Directory, PagePlan | None]]
        self._made = OrderedDict()

    def of(self, info: GraphQLResolveInfo[Any], directory: Directory) -> PagePlan | None:
        if len(info.field_nodes) != 1:
            return None
        field = info.field_nodes[0]
        # Documents are kept, so one that comes again has the same nodes.
        made = self._made.get(id(field))
        if made is None or made[0] is not field or made[1] is not directory:
            made = (field, directory, _planned(field, info, directory))
            self._made[id(field)] = made
            if len(self._made) > PLANS_KEPT:
                self._made.popitem(last=False)
        return made[2]


def _planned(
    field: FieldNode, info: GraphQLResolveInfo[Any], directory: Directory
) -> PagePlan | None:
    reading = Reading(info.fragments)
    try:
        connection = _among(reading, field.selection_set, "CaseConnection", OF_CONNECTION)
        edges = _only(connection, "edges")
        edge = _among(reading, edges.below, "CaseEdge", OF_EDGE)
        case = CaseWriting(reading, directory).case(_only(edge, "node").below)
        if sum(one.name == "pageInfo" for one in connection) > 1:
            return None
        told = [one for one in connection if one.name == "pageInfo"]
        info_ = _among(reading, told[0].below, "PageInfo", OF_PAGE_INFO) if told else []
        return PagePlan(connection, edge, info_, case)
    except NotPlain:
        return None


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
