"""Documents that ask for too much are refused before they are validated."""

from collections.abc import Iterator
from typing import Any

from graphql import DocumentNode, GraphQLError, NoSchemaIntrospectionCustomRule
from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from yousu.graphql.context import Context
from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.measured import Measured, Measuring
from yousu.graphql.problems import BadRequest

SUGGESTION, TOO_MUCH_ASKED = " Did you mean", "TOO_MUCH_ASKED"


class DocumentLimits(SchemaExtension):
    """Measures every document, and tells its cost in `extensions.cost`."""

    def on_operation(self) -> Iterator[None]:
        self._cost: int | None = None
        self.execution_context.parse_options["max_tokens"] = self._limits.tokens
        yield
        if not self._limits.introspection:
            _forget_suggestions(self.execution_context.pre_execution_errors)

    def on_validate(self) -> Iterator[None]:
        running = self.execution_context
        if not self._limits.introspection:
            running.validation_rules = (*running.validation_rules, NoSchemaIntrospectionCustomRule)
        document = running.graphql_document
        if document and (refused := self._refused(document, running.variables or {})):
            running.pre_execution_errors = [refused]
        yield

    def get_results(self) -> dict[str, Any]:
        """For an answer; an update of a subscription costs what its document cost once."""
        try:
            is_followed = self.execution_context.operation_type is OperationType.SUBSCRIPTION
        except RuntimeError:
            is_followed = True
        return {} if is_followed or self._cost is None else {"cost": self._cost}

    @property
    def _limits(self) -> Limits:
        context = self.execution_context.context
        return context.limits if isinstance(context, Context) else Limits()

    def _refused(self, document: DocumentNode, variables: dict[str, Any]) -> GraphQLError | None:
        measuring, limits = Measuring(document, variables), self._limits
        if measuring.fragments() > limits.fragments:
            return _too_much(measuring.fragments(), "fragments", limits.fragments)
        try:
            whole = measuring.whole()
        except RecursionError:
            return BadRequest(TOO_MUCH_ASKED, "The document is nested too deeply; ask for less.")
        self._cost = whole.cost
        for what, found, most in _held_against(whole, measuring, limits):
            if found > most:
                return _too_much(found, what, most)
        return None


def _too_much(found: int, what: str, most: int) -> BadRequest:
    told = f"The document has {found} {what}, at most {most} may be asked for at once."
    return BadRequest(TOO_MUCH_ASKED, told)


def _held_against(
    whole: Measured, measuring: Measuring, limits: Limits
) -> Iterator[tuple[str, int, int]]:
    yield "levels", whole.depth, limits.depth
    yield "fields", whole.fields, limits.fields
    yield "aliases", whole.aliases, limits.aliases
    yield "directives", whole.directives, limits.directives
    yield "root fields", measuring.root_fields(), limits.root_fields
    yield "acts", measuring.acts(), limits.acts
    yield "points of cost", whole.cost, limits.cost


def _forget_suggestions(errors: list[GraphQLError] | None) -> None:
    """What the schema has is not told by guessing, either."""
    for error in errors or ():
        error.message = error.message.partition(SUGGESTION)[0]
