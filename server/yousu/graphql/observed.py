"""What each operation leaves in the meters and in the trace: its kind, its outcome, its time and
the fields that it asks for. Never its name or its variables: those are the client's words."""

import time
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import strawberry
from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from yousu.graphql.asked_fields import asked_fields
from yousu.graphql.context import Context
from yousu.operation.meters import Meters
from yousu.operation.spans import span


class Outcome(StrEnum):
    """What came of an operation."""

    OK = "ok"
    REFUSED = "refused"
    """A mutation with problems: a rule of the domain said no."""
    INVALID = "invalid"
    """It was never carried out: the document can't be read, or does not fit the schema."""
    ERROR = "error"
    """The client's error, as a cursor that is none."""
    FAULT = "fault"
    UNAVAILABLE = "unavailable"


_OURS = {"INTERNAL": Outcome.FAULT, "UNAVAILABLE": Outcome.UNAVAILABLE}


class Observed(SchemaExtension):
    """Stands around all other extensions, so that it sees what the client sees."""

    def on_operation(self) -> Iterator[None]:
        self._carried_out = False
        began = time.perf_counter()
        try:
            yield
        finally:
            if (meters := self._meters) is not None:
                self._leave(meters, time.perf_counter() - began)

    def on_execute(self) -> Iterator[None]:
        context = self.execution_context.context
        if not isinstance(context, Context):
            yield
            return
        self._carried_out = True
        self._begin(context)
        kind = self._kind
        with span(context.city.tracer, kind, {"graphql.operation.type": kind}):
            yield

    def on_stream_result(self, result: Any) -> Iterator[None]:
        if (meters := self._meters) is not None and self._is_subscription:
            meters.updates.inc()
        yield

    @property
    def _meters(self) -> Meters | None:
        context = self.execution_context.context
        return context.city.meters if isinstance(context, Context) else None

    @property
    def _kind(self) -> str:
        """Unknown where the document could not be read, or holds no such operation."""
        try:
            return self.execution_context.operation_type.value
        except RuntimeError:
            return "unknown"

    @property
    def _is_subscription(self) -> bool:
        return self._carried_out and self._kind == OperationType.SUBSCRIPTION.value

    def _begin(self, context: Context) -> None:
        meters, running = context.city.meters, self.execution_context
        schema, document = running.schema, running.graphql_document
        if isinstance(schema, strawberry.Schema) and document is not None:
            asked = context.once(asked_fields, lambda: asked_fields(schema._schema, document))
            meters.field_uses.add(asked)
        if self._is_subscription:
            meters.subscriptions.inc()

    def _leave(self, meters: Meters, seconds: float) -> None:
        meters.operations.labels(self._kind, self._outcome).inc()
        if self._is_subscription:
            meters.subscriptions.dec()
        elif self._carried_out:
            meters.operation_seconds.labels(self._kind).observe(seconds)

    @property
    def _outcome(self) -> Outcome:
        if not self._carried_out:
            return Outcome.INVALID
        return outcome_of(self.execution_context.result)


def outcome_of(result: object) -> Outcome:
    """What a result says of its operation; the worst of its errors counts."""
    if errors := getattr(result, "errors", None):
        codes = {(error.extensions or {}).get("code") for error in errors}
        return next((outcome for code, outcome in _OURS.items() if code in codes), Outcome.ERROR)
    data = getattr(result, "data", None) or {}
    refused = any(isinstance(one, dict) and one.get("problems") for one in data.values())
    return Outcome.REFUSED if refused else Outcome.OK
