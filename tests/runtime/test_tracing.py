"""Whether traces leave a process."""

import sys
from collections.abc import Mapping

import pytest
from opentelemetry.trace import NoOpTracer

from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.tracing import ENDPOINTS, tracing, wanted

COLLECTOR = {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector:4318"}


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        (COLLECTOR, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://collector:4318/v1/traces"}, True),
        (COLLECTOR | {"OTEL_TRACES_EXPORTER": "none"}, False),
        (COLLECTOR | {"OTEL_SDK_DISABLED": "True"}, False),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, False),
    ],
)
def test_only_where_a_collector_is_named(environment: Mapping[str, str], expected: bool) -> None:
    assert wanted(environment) is expected


def test_without_one_nothing_is_traced(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ENDPOINTS:
        monkeypatch.delenv(name, raising=False)
    with tracing() as tracer:
        assert isinstance(tracer, NoOpTracer)


def test_where_the_extra_is_missing_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENDPOINTS[0], "http://collector:4318")
    monkeypatch.setitem(sys.modules, "yousu.runtime.trace_export", None)
    with pytest.raises(StartProblem) as raised, tracing():
        pass
    assert raised.value.code is StartProblemCode.TRACES_MISSING
