"""The schema of the bureaus in force, built again when a plugin is switched or set."""

from typing import TypeAlias

import strawberry
from pydantic import BaseModel

from yousu.bureau.parts import Parts
from yousu.graphql.schema import build_schema
from yousu.plugins import PluginHost

# What a schema is made from: each bureau that is on, its parts, and the settings that derived
# records and answers are given.
Made: TypeAlias = tuple[tuple[str, Parts, BaseModel], ...]


class Schemas:
    """Keeps the newest schema; an answer under way ends with the one that it began with."""

    def __init__(self) -> None:
        self._host: PluginHost | None = None
        self._made: Made | None = None
        self._schema: strawberry.Schema

    def of(self, host: PluginHost) -> strawberry.Schema:
        """The schema of a host; one of the same bureaus under the same settings has the same."""
        if host is not self._host:
            self._renew(host)
        return self._schema

    def _renew(self, host: PluginHost) -> None:
        made = tuple((one.bureau.code, one.parts, one.settings) for one in host.active)
        if made != self._made:
            self._schema, self._made = build_schema(host.active), made
        self._host = host
