"""Documents that ask for too much are refused before they are validated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
)
from graphql import OperationType as Kind
from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from yousu.graphql.context import Context
from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.measured import Measured, Measuring
from yousu.graphql.problems import BadRequest

SUGGESTION, TOO_MUCH_ASKED = " Did you mean", "TOO_MUCH_ASKED"


@dataclass(frozen=True)
class Judged:
    """What a document costs, where that could be counted, and why it is refused, if it is."""

    cost: int | None
    refusal: str | None = None


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
        if running.graphql_document:
            judged = self._judged(running.graphql_document, running.variables or {})
            self._cost = judged.cost
            if judged.refusal is not None:
                running.pre_execution_errors = [BadRequest(TOO_MUCH_ASKED, judged.refusal)]
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

    def _judged(self, document: DocumentNode, variables: Mapping[str, Any]) -> Judged:
        context, limits = self.execution_context.context, self._limits
        judge = partial(judged, document, variables, limits)
        if not isinstance(context, Context) or _acts(document):
            return judge()
        # Of the variables of a query, those that may be a page's size make its cost.
        sizes = ((name, told) for name, told in variables.items() if isinstance(told, int))
        return context.once((judged, limits, *sizes), judge)


def judged(document: DocumentNode, variables: Mapping[str, Any], limits: Limits) -> Judged:
    """Held against the limits."""
    measuring = Measuring(document, variables)
    if measuring.fragments() > limits.fragments:
        return Judged(None, _too_much(measuring.fragments(), "fragments", limits.fragments))
    try:
        whole = measuring.whole()
    except RecursionError:
        return Judged(None, "The document is nested too deeply; ask for less.")
    for what, found, most in _held_against(whole, measuring, limits):
        if found > most:
            return Judged(whole.cost, _too_much(found, what, most))
    return Judged(whole.cost)


def _acts(document: DocumentNode) -> bool:
    """Whether anything in it is an act, whose cost its inputs make."""
    operations = (one for one in document.definitions if isinstance(one, OperationDefinitionNode))
    return any(one.operation is Kind.MUTATION for one in operations)


def _too_much(found: int, what: str, most: int) -> str:
    return f"The document has {found} {what}, at most {most} may be asked for at once."


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
