"""Sends traces to a collector by OTLP over HTTP; needs the extra `traces`."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Tracer


@contextmanager
def exporting() -> Iterator[Tracer]:
    """A tracer for the length of the block; the environment says where spans go, which are kept,
    and as what this process is known: as `yousu` unless OTEL_SERVICE_NAME says otherwise."""
    ours = Resource({"service.name": "yousu", "service.version": version("yousu")})
    provider = TracerProvider(resource=ours.merge(OTELResourceDetector().detect()))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    try:
        yield provider.get_tracer("yousu", version("yousu"))
    finally:
        provider.shutdown()
