"""The schema of the bureaus in force, built again when a plugin is switched or set."""

from typing import TypeAlias

import strawberry

from yousu.bureau.parts import Parts
from yousu.graphql.schema import build_schema
from yousu.plugins import PluginHost

# What a schema is made from: the parts of each bureau that is on.
Made: TypeAlias = tuple[tuple[str, Parts], ...]


class Schemas:
    """Keeps the newest schema; an answer under way ends with the one that it began with."""

    def __init__(self) -> None:
        self._host: PluginHost | None = None
        self._made: Made | None = None
        self._schema: strawberry.Schema

    def of(self, host: PluginHost) -> strawberry.Schema:
        """The schema of a host. Most changes of plugins leave it as it is."""
        if host is not self._host:
            self._renew(host)
        return self._schema

    def _renew(self, host: PluginHost) -> None:
        made = tuple((plugin.bureau.code, plugin.parts) for plugin in host.active)
        if made != self._made:
            self._schema, self._made = build_schema(host.active), made
        self._host = host
