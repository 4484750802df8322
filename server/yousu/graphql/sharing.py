"""Subscriptions that ask the same and see the same are carried out once, for all who follow."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import strawberry
from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLError,
    OperationType,
    VariableNode,
    get_operation_ast,
    parse,
)
from strawberry.types.execution import PreExecutionError
from strawberry.utils.aio import aclosing

from yousu.case.actor import Actor
from yousu.feed.broadcast import Broadcast, Update
from yousu.feed.log import Cursor
from yousu.graphql.context import Context

# A document that is longer is carried out for each who sends it.
LONGEST_DOCUMENT = 20_000
Encode = Callable[[object], str]


@dataclass(frozen=True)
class Asked:
    """A subscription as it was asked for; `variables` are without the cursor, which is `after`, and
    comes by the `cursor_variable` where the document has one."""

    query: str
    operation_name: str | None
    variables: Mapping[str, Any] = field(hash=False)
    after: str | None = None
    cursor_variable: str | None = None


@dataclass(frozen=True)
class Key:
    """What subscriptions must have in common: the schema, what is asked, and who reads it. People
    at one post see the same."""

    schema: int
    query: str
    operation_name: str | None
    variables: str
    actor: Actor
    reads_personal: bool
    language: str


def asked_of(
    query: str, variables: Mapping[str, Any] | None, operation_name: str | None
) -> Asked | None:
    """What can be shared of an operation; None where it is no subscription of one field, or can't
    be read."""
    root = _root_field(query, operation_name)
    if root is None:
        return None
    name = next((_cursor(one) for one in root.arguments or () if one.name.value == "after"), "")
    if name is None:
        return None
    told = dict(variables or {})
    after = told.pop(name, None) if name else None
    is_cursor = after is None or isinstance(after, str)
    return Asked(query, operation_name, told, after, name or None) if is_cursor else None


def _cursor(argument: ArgumentNode) -> str | None:
    """The variable that holds the cursor; None for one that stands in the document."""
    return argument.value.name.value if isinstance(argument.value, VariableNode) else None


def _root_field(query: str, operation_name: str | None) -> FieldNode | None:
    if len(query) > LONGEST_DOCUMENT:
        return None
    try:
        operation = get_operation_ast(parse(query), operation_name)
    except GraphQLError:
        return None
    if operation is None or operation.operation is not OperationType.SUBSCRIPTION:
        return None
    selected = operation.selection_set.selections
    only = selected[0] if len(selected) == 1 else None
    return only if isinstance(only, FieldNode) else None


class SharedStreams:
    """The subscriptions that a server carries out for many."""

    def __init__(self, encode: Encode) -> None:
        self._encode = encode
        self._running: dict[Key, Broadcast[PreExecutionError]] = {}

    def running(
        self, schema: strawberry.Schema, asked: Asked, context: Context
    ) -> Broadcast[PreExecutionError]:
        """The one that is carried out for such a subscription; it begins where there is none."""
        key = _key(schema, asked, context)
        if key not in self._running:
            self._running[key] = self._begun(key, schema, asked, context)
        return self._running[key]

    def _begun(
        self, key: Key, schema: strawberry.Schema, asked: Asked, context: Context
    ) -> Broadcast[PreExecutionError]:
        stream = _Stream(schema, asked, replace(context), self._encode)

        def gone() -> None:
            self._running.pop(key, None)

        return Broadcast(stream.updates(), lambda: stream.context.begins, stream.ended, gone)


class _Stream:
    """One execution, whose results are encoded once."""

    def __init__(
        self, schema: strawberry.Schema, asked: Asked, context: Context, encode: Encode
    ) -> None:
        self.context, self._schema, self._asked = context, schema, asked
        self._encode = encode
        self._refused: PreExecutionError | None = None

    async def updates(self) -> AsyncIterator[Update]:
        source = await self._schema.stream(
            self._asked.query,
            variable_values=dict(self._asked.variables),
            context_value=self.context,
            operation_name=self._asked.operation_name,
        )
        async with aclosing(source):
            async for result in source:
                if isinstance(result, PreExecutionError):
                    self._refused = result
                    return
                place = self.context.place or self.context.begins or Cursor(0, -1)
                yield Update(place, self._encode(payload_of(result)))

    def ended(self) -> PreExecutionError | None:
        """Why it never began, if so."""
        return self._refused


def payload_of(result: Any) -> dict[str, object]:
    """What a client is told of one result."""
    told: dict[str, object] = {"data": result.data}
    if result.errors:
        told["errors"] = [error.formatted for error in result.errors]
    if result.extensions:
        told["extensions"] = result.extensions
    return told


def _key(schema: strawberry.Schema, asked: Asked, context: Context) -> Key:
    actor, caller = context.actor, context.caller
    # Only a client that is bound to its documents is more than its post and its bureaus.
    is_bound = caller is not None and caller.stored_documents_only
    return Key(
        schema=id(schema),
        query=asked.query,
        operation_name=asked.operation_name,
        variables=json.dumps(asked.variables, sort_keys=True, default=str),
        actor=actor if is_bound else replace(actor, id=""),
        reads_personal=caller is not None and caller.reads_personal,
        language=context.language,
    )
