"""Which operation of a document is meant."""

from collections.abc import Iterator

from graphql import OperationDefinitionNode
from strawberry.extensions import SchemaExtension

from yousu.graphql.problems import BadRequest


class NamedOperation(SchemaExtension):
    """Strawberry carries out the first of several operations where none is named; the
    specification has it refused."""

    def on_validate(self) -> Iterator[None]:
        running = self.execution_context
        definitions = running.graphql_document.definitions if running.graphql_document else ()
        operations = [one for one in definitions if isinstance(one, OperationDefinitionNode)]
        if len(operations) > 1 and running._provided_operation_name is None:
            told = "The document has several operations; name the one that you mean."
            running.pre_execution_errors = [BadRequest("OPERATION_NOT_NAMED", told)]
        yield
