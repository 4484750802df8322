"""Which request a line of the log belongs to."""

import re
from contextvars import ContextVar

from uuid_utils.compat import uuid7

from yousu.personal import personal_numbers

HEADER = "x-request-id"
# Of the request that the current task answers; each is answered by a task of its own.
REQUEST_ID: ContextVar[str | None] = ContextVar("request_id", default=None)
_WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{8,64}")


def request_id(given: str | None) -> str:
    """The one that the client has given if it is well-formed and holds no number of a person, else
    a new one."""
    if given and _WELL_FORMED.fullmatch(given) and not personal_numbers(given):
        return given
    return uuid7().hex
