"""What processes say of themselves: one line each, on standard error."""

import json
import logging
from datetime import UTC, datetime
from typing import Literal

from opentelemetry.trace import format_trace_id, get_current_span

from yousu.personal import without_personal_numbers
from yousu.runtime.request_id import REQUEST_ID

LogFormat = Literal["text", "json"]


def set_up_logs(level: str, format: LogFormat) -> None:
    """Lines with time, level, source and the request they belong to; of the libraries only what
    matters."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if format == "json" else TextLines())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    for noisy in (
        *("arq", "sqlalchemy", "uvicorn", "alembic", "httpx", "httpcore"),
        *("opentelemetry", "urllib3"),
    ):
        logging.getLogger(noisy).setLevel(logging.WARNING)


class TextLines(logging.Formatter):
    """For people. Phone and identity numbers never stand in a line, whoever has written it."""

    def format(self, record: logging.LogRecord) -> str:
        at = self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z")
        id = REQUEST_ID.get()
        source = f"{record.name} [{id}]" if id else record.name
        line = (
            f"{at} {record.levelname:7} {source}: {without_personal_numbers(record.getMessage())}"
        )
        return "\n".join((line, *_error(self, record)))


class JsonLines(logging.Formatter):
    """For programs: an object a line. `at` is UTC; `request` and `trace` stand where there is one,
    `error` is a traceback. Phone and identity numbers never stand in a line."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "source": record.name,
            "message": without_personal_numbers(record.getMessage()),
            "request": REQUEST_ID.get(),
            "trace": _trace(),
            **getattr(record, "facts", {}),
            "error": "\n".join(_error(self, record)) or None,
        }
        there = {name: value for name, value in told.items() if value is not None}
        return json.dumps(there, ensure_ascii=False)


def _trace() -> str | None:
    place = get_current_span().get_span_context()
    return format_trace_id(place.trace_id) if place.is_valid else None


def _error(lines: logging.Formatter, record: logging.LogRecord) -> list[str]:
    """The traceback of a record that has one."""
    if not record.exc_info or record.exc_info[0] is None:
        return []
    return [without_personal_numbers(lines.formatException(record.exc_info))]
