"""The contract that frontend teams take: the core's schema, each bureau's part, the city's."""

from collections.abc import Iterator, Mapping, Sequence

from graphql import (
    DefinitionNode,
    DocumentNode,
    ObjectTypeDefinitionNode,
    ObjectTypeExtensionNode,
    parse,
    print_ast,
)

from yousu.graphql.schema import build_schema
from yousu.plugins.loaded import LoadedPlugin


def contract(plugins: Sequence[LoadedPlugin]) -> dict[str, str]:
    """The SDL by the name of its file: the core alone, the whole city, and what each bureau that
    adds something adds to the core."""
    core = _sdl()
    texts = {"core": core, "city": _sdl(*plugins)}
    for plugin in plugins:
        if added := _added(core, _sdl(plugin)):
            texts[plugin.bureau.code] = added
    return {f"{name}.graphql": text for name, text in texts.items()}


def _sdl(*plugins: LoadedPlugin) -> str:
    return build_schema(plugins).as_str() + "\n"


def _added(core: str, whole: str) -> str:
    """What the whole has beyond the core: types, and fields of the core's types."""
    known = {_name(one): one for one in parse(core).definitions}
    found = list(_beyond(known, parse(whole)))
    return print_ast(DocumentNode(definitions=tuple(found))) + "\n" if found else ""


def _beyond(known: Mapping[str, DefinitionNode], whole: DocumentNode) -> Iterator[DefinitionNode]:
    for one in whole.definitions:
        before = known.get(_name(one))
        if before is None:
            yield one
        elif isinstance(one, ObjectTypeDefinitionNode):
            assert isinstance(before, ObjectTypeDefinitionNode)
            had = {field.name.value for field in before.fields or ()}
            added = tuple(field for field in one.fields or () if field.name.value not in had)
            if added:
                yield ObjectTypeExtensionNode(name=one.name, fields=added)


def _name(definition: DefinitionNode) -> str:
    name = getattr(definition, "name", None)
    return str(name.value) if name else definition.kind
