"""All that plugins add to the core's schema."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeAlias

from strawberry.tools import create_type
from strawberry.types.field import StrawberryField

from yousu.bureau.parts import Parts
from yousu.graphql.case.case import Case
from yousu.graphql.mutations import Mutation
from yousu.graphql.parts.answers import answer_field
from yousu.graphql.parts.case_lists import list_fields
from yousu.graphql.parts.cases import case_fields
from yousu.graphql.parts.dynamic import described, resolved, type_name
from yousu.graphql.parts.mutations import record_field
from yousu.graphql.parts.tallies import tally_field
from yousu.graphql.queries import Query
from yousu.plugins.loaded import LoadedPlugin

# The fields that one of the core's types gets, by its class.
Additions: TypeAlias = Mapping[type, list[StrawberryField]]


def additions_of(plugins: Iterable[LoadedPlugin]) -> Additions:
    """The fields that these plugins add; their own types hang on those."""
    adding = [plugin for plugin in plugins if plugin.parts != Parts()]
    return {
        Case: list(chain.from_iterable(case_fields(plugin) for plugin in adding)),
        Query: [_query_field(plugin) for plugin in adding],
        Mutation: [record_field(p, detail) for p in adding for detail in p.parts.details],
    }


def _query_field(plugin: LoadedPlugin) -> StrawberryField:
    parts = plugin.parts
    fields = [
        *list_fields(plugin),
        *(tally_field(plugin, one) for one in parts.tallies),
        *(answer_field(plugin, one) for one in parts.answers),
    ]
    told = f"What this bureau lists, counts and answers: {described(plugin.bureau.title)}"
    name = type_name(plugin.bureau.code, "query")
    type_ = create_type(name, fields, description=told)

    def bureau() -> LoadedPlugin:
        return plugin

    return resolved(plugin.bureau.code, bureau, type_, told)
