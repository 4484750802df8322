"""What a line of the log holds, and what it never holds."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from opentelemetry.sdk.trace import TracerProvider

from yousu.operation.spans import span
from yousu.runtime.logs import JsonLines, TextLines
from yousu.runtime.request_id import REQUEST_ID, request_id

PHONE = "13812345678"


@pytest.fixture
def request_of() -> Iterator[None]:
    """A request is being answered."""
    token = REQUEST_ID.set("req-12345")
    yield
    REQUEST_ID.reset(token)


def said(lines: logging.Formatter, message: str, *values: object, **more: Any) -> str:
    """What one call of a logger writes."""
    into = StringIO()
    handler = logging.StreamHandler(into)
    handler.setFormatter(lines)
    logger = logging.Logger("yousu.somewhere")
    logger.addHandler(handler)
    logger.warning(message, *values, **more)
    return into.getvalue()


def told(message: str, *values: object, **more: Any) -> dict[str, Any]:
    line: dict[str, Any] = json.loads(said(JsonLines(), message, *values, **more))
    return line


def broken(reason: str) -> Exception:
    try:
        int(reason)
    except ValueError as fault:
        return fault
    raise AssertionError("it is no number")


def test_a_line_for_programs_says_when_how_grave_where_and_what() -> None:
    line = told("notice %d waits", 7)
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "level": "warning",
        "source": "yousu.somewhere",
        "message": "notice 7 waits",
    }


def test_it_stays_one_line_whatever_is_said() -> None:
    assert said(JsonLines(), "one\ntwo\nthree").count("\n") == 1


@pytest.mark.usefixtures("request_of")
def test_it_names_the_request() -> None:
    assert told("slow")["request"] == "req-12345"


@pytest.mark.usefixtures("request_of")
def test_so_does_a_line_for_people() -> None:
    assert "yousu.somewhere [req-12345]: slow" in said(TextLines(), "slow")


def test_it_names_the_trace() -> None:
    with span(TracerProvider().get_tracer("test"), "execute") as current:
        expected = f"{current.get_span_context().trace_id:032x}"
        assert told("slow")["trace"] == expected


def test_it_holds_the_facts_that_it_was_given() -> None:
    assert told("answered", extra={"facts": {"status": 200}})["status"] == 200


def test_it_holds_the_traceback() -> None:
    assert "'no such day'" in told("broke", exc_info=broken("no such day"))["error"]


@pytest.mark.parametrize("lines", [JsonLines(), TextLines()], ids=["json", "text"])
def test_no_line_holds_a_number_of_a_person(lines: logging.Formatter) -> None:
    line = said(lines, "call %s", PHONE, exc_info=broken(f"key {PHONE}"))
    assert (PHONE in line, line.count("***")) == (False, 2)


def test_a_well_formed_id_is_kept() -> None:
    assert request_id("f3b1-0042_a.Z") == "f3b1-0042_a.Z"


@pytest.mark.parametrize("given", [None, "", "short", "x" * 65, "two words", "a\nb-12345", PHONE])
def test_another_one_is_not(given: str | None) -> None:
    made = request_id(given)
    assert (made != given, len(made)) == (True, 32)
