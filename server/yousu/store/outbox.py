"""Notices that must reach a post: written with the events."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.dialects.postgresql import Insert

from yousu.case.events import Event
from yousu.case.notices import Notice, notices_of
from yousu.case.state import Case
from yousu.case.vocabulary import Consequence, Medium
from yousu.store.rows import arrays, insertion
from yousu.store.tables import NoticeRow, table_of

OUTBOX = table_of(NoticeRow)
NAMES = (
    "case_id",
    "version",
    "post",
    "bureau",
    "unit",
    "subject",
    "code",
    "media",
    "consequence",
    "at",
)


@dataclass(frozen=True)
class StoredNotice:
    """A notice with its place in the outbox and the event (the case's version) that called for it.

    `at` is the event's instant, in UTC.
    """

    id: int
    case: UUID
    number: str
    version: int
    at: datetime
    notice: Notice


def added_notices() -> Insert:
    """Puts what `notice_rows` gives into the outbox."""
    return insertion(OUTBOX, *NAMES)


def notice_rows(events: Sequence[tuple[Case, Event]]) -> dict[str, list[Any]]:
    """The notices that the events call for."""
    rows = [_row_of(event, notice) for case, event in events for notice in notices_of(case, event)]
    return arrays(OUTBOX, NAMES, rows)


def stored_notice(row: Row[Any]) -> StoredNotice:
    """From a row that has the outbox's columns and the case's number."""
    return StoredNotice(
        row.id,
        row.case_id,
        row.number,
        row.version,
        row.at,
        Notice(
            post=row.post,
            bureau=row.bureau,
            unit=row.unit,
            subject=row.subject,
            code=row.code,
            media=tuple(Medium(medium) for medium in row.media),
            consequence=Consequence(row.consequence) if row.consequence else None,
        ),
    )


def _row_of(event: Event, notice: Notice) -> dict[str, Any]:
    return {
        "case_id": event.case,
        "version": event.version,
        "post": notice.post,
        "bureau": notice.bureau,
        "unit": notice.unit,
        "subject": notice.subject,
        "code": notice.code,
        "media": [medium.value for medium in notice.media],
        "consequence": notice.consequence.value if notice.consequence else None,
        "at": event.at,
    }
