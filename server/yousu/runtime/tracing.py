"""Whether traces leave this process is said by the standard OTEL_* variables."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module

from opentelemetry.trace import NoOpTracer, Tracer

from yousu.runtime.problems import StartProblem, StartProblemCode

ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


@contextmanager
def tracing() -> Iterator[Tracer]:
    """A tracer for the length of the block; what it has not yet sent is sent at the end. One that
    does nothing unless the environment names a collector.

    Raises StartProblem TRACES_MISSING when one is named and the SDK is not installed.
    """
    if not wanted(os.environ):
        yield NoOpTracer()
        return
    try:
        export = import_module("yousu.runtime.trace_export")
    except ImportError:
        raise StartProblem(
            StartProblemCode.TRACES_MISSING,
            "The environment asks for traces, which need the extra `traces`: install"
            " `yousu[traces]`, or set OTEL_SDK_DISABLED=true.",
        ) from None
    with export.exporting() as tracer:
        yield tracer


def wanted(environment: Mapping[str, str]) -> bool:
    """Whether the environment names a collector, and nothing says that no traces be made."""
    if environment.get("OTEL_SDK_DISABLED", "").lower() == "true":
        return False
    if environment.get("OTEL_TRACES_EXPORTER", "otlp") != "otlp":
        return False
    return any(environment.get(name) for name in ENDPOINTS)
