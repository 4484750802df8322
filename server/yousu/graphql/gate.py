"""The gate: nobody is told what the table of who is told what refuses them."""

from collections.abc import Collection, Iterator
from typing import Any

from graphql import GraphQLField, GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema

from yousu.case.audience import NOT_TOLD, Audience, Reader, Told
from yousu.case.problem import ProblemCode, Refused
from yousu.case.reading import OF_A_PLUGIN, READING
from yousu.graphql.context import Context
from yousu.graphql.problems import BadRequest


def set_gate(schema: GraphQLSchema, of_plugins: Collection[str]) -> None:
    """Sets it before every field that is read or followed first; `of_plugins` are those that
    plugins add. Raises LookupError for a field of which the table does not say who is told."""
    for coordinate, field in _fields(schema):
        is_added = coordinate.partition(".")[2] in of_plugins
        audience = OF_A_PLUGIN if is_added else READING[coordinate]
        if field.subscribe is not None:
            field.subscribe = _gated(audience, field.subscribe)
        elif field.resolve is not None:
            field.resolve = _gated(audience, field.resolve)


def is_told(context: Context, coordinate: str) -> bool:
    """Whether whoever asks is told anything of what the table names so."""
    return READING[coordinate].told(_reader(context)) not in NOT_TOLD


def _fields(schema: GraphQLSchema) -> Iterator[tuple[str, GraphQLField]]:
    for owner in (schema.query_type, schema.subscription_type):
        for name, field in owner.fields.items() if owner else ():
            yield f"{owner}.{name}", field


def _gated(audience: Audience, resolve: GraphQLFieldResolver) -> GraphQLFieldResolver:
    def gated(source: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
        if isinstance(info.context, Context):
            _check(info.context, audience)
        return resolve(source, info, **arguments)

    return gated


def _check(context: Context, audience: Audience) -> None:
    """Raises Unauthenticated for a stranger, and BadRequest for others who are told nothing."""
    if audience.told(_reader(context)) is not Told.REFUSED:
        return
    context.require_actor()
    if not audience.refuses_by_problem:
        refusal = Refused(ProblemCode.NOT_ALLOWED, who=audience.who)
        raise BadRequest(refusal.code, refusal.message(context.language))


def _reader(context: Context) -> Reader:
    caller = context.caller
    return Reader(None) if caller is None else Reader(caller.actor, caller.reads_personal)
