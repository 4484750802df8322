"""The schema, put together."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Self, cast
from uuid import uuid4

import strawberry
from graphql import GraphQLError
from strawberry.exceptions import MissingQueryError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.field import StrawberryField

from yousu.graphql.citizens import CitizensDoor
from yousu.graphql.documents import Documents
from yousu.graphql.error_codes import with_code
from yousu.graphql.events import EVENT_TYPES
from yousu.graphql.gate import set_gate
from yousu.graphql.instant import INSTANT
from yousu.graphql.kept_documents import KeptDocuments
from yousu.graphql.left_out import forget_nulls
from yousu.graphql.limits.documents import DocumentLimits
from yousu.graphql.limits.time_limit import TimeLimit
from yousu.graphql.mutations import Mutation
from yousu.graphql.named_operation import NamedOperation
from yousu.graphql.names import KeptNames
from yousu.graphql.observations import OBSERVATION_TYPES
from yousu.graphql.observed import Observed
from yousu.graphql.parts import Additions, additions_of
from yousu.graphql.queries import Query
from yousu.graphql.root_times import time_root_fields
from yousu.graphql.stored_documents import StoredDocuments
from yousu.graphql.subscriptions import Subscription
from yousu.graphql.written import PagePlans, Told
from yousu.plugins.loaded import LoadedPlugin
from yousu.store.engine import is_away, is_no_text

logger = logging.getLogger("yousu.graphql")


def build_schema(plugins: Iterable[LoadedPlugin] = ()) -> strawberry.Schema:
    """The core's schema with what plugins add to it; built anew each time, nothing is shared."""
    return CitySchema(
        additions_of(plugins),
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=[*EVENT_TYPES.values(), *OBSERVATION_TYPES.values()],
        extensions=[
            Observed,
            StoredDocuments,
            NamedOperation,
            DocumentLimits,
            TimeLimit,
            CitizensDoor,
            HideFaults,
            KeptDocuments,
        ],
        execution_context_class=CityExecutor,
        config=StrawberryConfig(
            name_converter=KeptNames(), relay_max_results=100, scalar_map={datetime: INSTANT}
        ),
    )


class HideFaults(SchemaExtension):
    """What a client did wrong is told; what broke in here is logged, and told as a reference."""

    def on_operation(self) -> Iterator[None]:
        yield
        hide_faults(self.execution_context.result)

    def on_stream_result(self, result: Any) -> Iterator[None]:
        """On a socket each result leaves before the operation ends."""
        hide_faults(result)
        yield


def hide_faults(result: object) -> None:
    errors = getattr(result, "errors", None)
    if errors:
        errors[:] = [with_code(told(error), result) for error in errors]


class CityExecutor(StrawberryGraphQLCoreExecutionContext):
    """graphql-core 3.3.2 keeps what it has collected for every event of a subscription in one
    dictionary, which grows for ever; each event gets its own here. Objects that are told already
    are passed on."""

    def complete_object_value(
        self,
        return_type: Any,
        field_details_list: Any,
        info: Any,
        path: Any,
        result: Any,
        *rest: Any,
    ) -> Any:
        if isinstance(result, Told):
            return result
        return super().complete_object_value(
            return_type, field_details_list, info, path, result, *rest
        )

    def build_per_event_executor(self, payload: Any) -> Self:
        executor = super().build_per_event_executor(payload)
        executor._relevant_sub_fields = {}
        return cast(Self, executor)


class CitySchema(strawberry.Schema):
    """Strawberry would log every error with its document, and what people wrote in it; `told`
    logs the faults. `additions` are fields that the core's types have in this schema alone."""

    def __init__(self, additions: Additions, **options: Any) -> None:
        self._additions = additions
        super().__init__(**options)
        forget_nulls(self._schema)
        named = self.config.name_converter.from_field
        set_gate(self._schema, {named(one) for one in additions.get(Query, [])})
        time_root_fields(self._schema)
        self.documents, self.page_plans = Documents(), PagePlans()

    def get_fields(self, type_definition: StrawberryObjectDefinition) -> list[StrawberryField]:
        added = self._additions.get(type_definition.origin, [])
        return [*super().get_fields(type_definition), *added]

    def process_errors(self, *_: object, **__: object) -> None:
        return


def told(error: GraphQLError) -> GraphQLError:
    """The error as a client may see it."""
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError):
        return error
    if (wrong := _wrong_of_request(cause)) is not None:
        return _replaced(error, wrong, "OPERATION_INVALID")
    if is_away(cause):
        logger.error("the database is away: %s", cause)
        return _replaced(error, "The database can't be reached now; try again.", "UNAVAILABLE")
    if is_no_text(cause):
        return _replaced(error, "A text holds a character that is no text.", "BAD_USER_INPUT")
    reference = uuid4().hex[:12]
    logger.error("fault %s in a resolver", reference, exc_info=cause)
    return _replaced(error, f"Something broke in here; report {reference}.", "INTERNAL")


def _wrong_of_request(cause: Exception) -> str | None:
    """What is wrong with a request that names no operation, or one of another kind."""
    if isinstance(cause, CannotGetOperationTypeError):
        return cause.as_http_error_reason()
    if isinstance(cause, InvalidOperationTypeError):
        return f"Send a {cause.operation_type.value} by POST."
    return "Send a document." if isinstance(cause, MissingQueryError) else None


def _replaced(error: GraphQLError, message: str, code: str) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions={"code": code},
    )
