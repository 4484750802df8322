"""Rows as PostgreSQL writes them for clients: JSON that is passed on as it is."""

from yousu.store.written.cases import (
    CASE,
    IN_WORDS,
    OF_ACTOR,
    OF_CASE,
    OF_EVENT,
    OF_LEAD,
    Fields,
    last_events,
    lead,
)
from yousu.store.written.pages import page_statement, read_page
from yousu.store.written.values import MOST_FIELDS, Json, as_text, constant, known, written

__all__ = [
    "CASE",
    "IN_WORDS",
    "MOST_FIELDS",
    "OF_ACTOR",
    "OF_CASE",
    "OF_EVENT",
    "OF_LEAD",
    "Fields",
    "Json",
    "as_text",
    "constant",
    "known",
    "last_events",
    "lead",
    "page_statement",
    "read_page",
    "written",
]
