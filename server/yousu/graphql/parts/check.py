"""Whether what a plugin adds fits the core's schema."""

from collections.abc import Iterable

from strawberry.types.base import get_object_definition
from strawberry.utils.str_converters import to_camel_case

from yousu.bureau.parts import Parts
from yousu.graphql.parts.additions import additions_of
from yousu.graphql.schema import build_schema
from yousu.plugins.loaded import LoadedPlugin
from yousu.plugins.report import PluginProblem
from yousu.plugins.uncollected import uncollected


def check_schema(plugin: LoadedPlugin) -> None:
    """Raises PluginProblem for a name that the core has, or a schema that can't be built."""
    if plugin.parts == Parts():
        return
    # Of two fields of one name Strawberry keeps the last, and says nothing.
    for type_, fields in additions_of([plugin]).items():
        definition = get_object_definition(type_, strict=True)
        known = {to_camel_case(field.python_name) for field in definition.fields}
        for field in fields:
            if (name := to_camel_case(field.python_name)) in known:
                raise PluginProblem(f"the core's {definition.name} has a field {name} already")
    try:
        with uncollected():
            build_schema([plugin])
    except Exception as fault:
        raise PluginProblem(f"its schema can't be built: {fault}") from fault


def check_schema_beside(plugin: LoadedPlugin, others: Iterable[LoadedPlugin]) -> None:
    """Raises PluginProblem for a plugin with which no schema can be built of all of them."""
    try:
        build_schema([*others, plugin])
    except Exception as fault:
        raise PluginProblem(f"no schema can be built of it and the others: {fault}") from fault
