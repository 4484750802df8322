"""How long the resolvers of Query's and Mutation's own fields take: there are few, and what lies
below them reads through loaders. A hook around every field would cost more than most fields do."""

import time
from collections.abc import Awaitable
from inspect import isawaitable
from typing import Any

from graphql import GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema

from yousu.graphql.context import Context
from yousu.operation.meters import Meters


def time_root_fields(schema: GraphQLSchema) -> None:
    """Has each tell its time to the meters of the city that is asked."""
    for owner in (schema.query_type, schema.mutation_type):
        for name, field in owner.fields.items() if owner else ():
            if field.resolve is not None:
                field.resolve = _timed(f"{owner}.{name}", field.resolve)


def _timed(coordinate: str, resolve: GraphQLFieldResolver) -> GraphQLFieldResolver:
    def timed(source: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
        if not isinstance(info.context, Context):
            return resolve(source, info, **arguments)
        meters, began = info.context.city.meters, time.perf_counter()
        answer = resolve(source, info, **arguments)
        if isawaitable(answer):
            return _until_answered(answer, meters, coordinate, began)
        _tell(meters, coordinate, began)
        return answer

    return timed


async def _until_answered(
    answer: Awaitable[Any], meters: Meters, coordinate: str, began: float
) -> Any:
    try:
        return await answer
    finally:
        _tell(meters, coordinate, began)


def _tell(meters: Meters, coordinate: str, began: float) -> None:
    meters.root_field_seconds.labels(coordinate).observe(time.perf_counter() - began)
