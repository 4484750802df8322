"""Traces: what a request led to, through the door to the timers, for whoever collects them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from opentelemetry.context import Context
from opentelemetry.trace import (
    INVALID_SPAN,
    NoOpTracer,
    Span,
    SpanKind,
    StatusCode,
    Tracer,
)


@contextmanager
def span(
    tracer: Tracer,
    name: str,
    attributes: Mapping[str, str | int] = MappingProxyType({}),
    kind: SpanKind = SpanKind.INTERNAL,
    parent: Context | None = None,
) -> Iterator[Span]:
    """A span for the length of the block. Of what is raised only the type is told: an error's
    words may be the case's. Attributes are ids and names of ours, never what people wrote."""
    if isinstance(tracer, NoOpTracer):
        # Its own spans that nobody keeps cost three times as much, for each timer of a batch.
        yield INVALID_SPAN
        return
    with tracer.start_as_current_span(
        name,
        context=parent,
        kind=kind,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,
    ) as current:
        try:
            yield current
        except BaseException as fault:
            current.set_status(StatusCode.ERROR, type(fault).__name__)
            raise
