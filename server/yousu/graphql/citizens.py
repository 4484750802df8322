"""What of the API is open to citizens."""

from collections.abc import Iterator
from typing import Any

from graphql import FieldNode, ValidationRule
from strawberry.extensions import SchemaExtension

from yousu.case.actor import ActorKind
from yousu.case.reading import CITIZENS_FIELDS
from yousu.graphql.context import Context
from yousu.graphql.problems import BadRequest


class CitizensDoor(SchemaExtension):
    """A citizen's document asks for nothing but what is open to citizens."""

    def on_validate(self) -> Iterator[None]:
        running = self.execution_context
        context = running.context
        caller = context.caller if isinstance(context, Context) else None
        if caller is not None and caller.actor.kind is ActorKind.CITIZEN:
            running.validation_rules = (*running.validation_rules, OpenToCitizens)
        yield


class OpenToCitizens(ValidationRule):
    """The fields of the root types are those that are open to citizens."""

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        schema, name = self.context.schema, node.name.value
        roots = (schema.query_type, schema.mutation_type, schema.subscription_type)
        if self.context.get_parent_type() in roots and name not in CITIZENS_FIELDS:
            self.report_error(BadRequest("NOT_ALLOWED", f"{name}: for the city's people alone."))
