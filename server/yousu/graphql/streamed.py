"""An operation, carried out as a stream of updates that are encoded once."""

from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from contextlib import aclosing
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from yousu.feed.broadcast import Update
from yousu.graphql.asked import Asked
from yousu.graphql.context import Context

Encode = Callable[[object], str]


class NotBegun(Exception):
    """An operation that can't be carried out; `errors` say why."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(errors[0].message)
        self.errors = errors


async def streamed(
    schema: strawberry.Schema,
    asked: Asked,
    variables: Mapping[str, Any],
    context: Context,
    encode: Encode,
    kinds: Iterable[OperationType] = OperationType,
) -> AsyncGenerator[Update, None]:
    """The results of one execution, each encoded once. Raises NotBegun."""
    source = await schema.stream(
        asked.query,
        variable_values=dict(variables),
        context_value=context,
        operation_name=asked.operation_name,
        operation_extensions=asked.extensions,
        allowed_operation_types=kinds,
    )
    async with aclosing(source):
        async for result in source:
            if isinstance(result, PreExecutionError):
                raise NotBegun(result.errors or [])
            yield Update(context.standing.place, encode(payload_of(result)))


def payload_of(result: Any) -> dict[str, object]:
    """What a client is told of one result."""
    told: dict[str, object] = {"data": result.data}
    if result.errors:
        told["errors"] = [error.formatted for error in result.errors]
    if result.extensions:
        told["extensions"] = result.extensions
    return told
