"""When a case was received and closed there, as instants in UTC.

A time without an offset is read in the mapping's zone. Where the clocks change, a local time that
comes twice, or never, is read with the offset from before the change: of the two it is the first,
and of an hour that is left out 02:30 is the instant that the changed clocks call 03:30.
"""

from contextlib import suppress
from datetime import UTC, datetime

from yousu.intake.mapping import ImportMap, Times
from yousu.intake.problem import RowCode, RowRefused, unlisted
from yousu.intake.table import Cell, Row


def received_at(row: Row, import_map: ImportMap) -> datetime:
    """The receipt; raises RowRefused RECEIPT_TIME_MISSING or TIME_UNREADABLE."""
    column = import_map.fields.received_at
    received = _instant(row, column, import_map.time)
    if received is None:
        raise RowRefused(RowCode.RECEIPT_TIME_MISSING, f"The receipt time in {column} is empty.")
    return received


def closed_at(row: Row, import_map: ImportMap, received: datetime) -> datetime | None:
    """The closing, None for an open case. Without [status] a closing time alone tells closed.

    Raises RowRefused where status, closing time and receipt contradict each other.
    """
    column = import_map.fields.closed_at
    closed = _instant(row, column, import_map.time) if column else None
    _check_status(row, import_map, closed)
    if closed is not None and closed < received:
        raise RowRefused(
            RowCode.CLOSED_BEFORE_RECEIVED,
            f"The closing time in {column} lies before the receipt time in "
            f"{import_map.fields.received_at}.",
        )
    return closed


def _check_status(row: Row, import_map: ImportMap, closed: datetime | None) -> None:
    if import_map.status is None:
        return
    status = row.text(import_map.fields.status)
    column = import_map.fields.closed_at
    if status in import_map.status.closed:
        if closed is None:
            raise RowRefused(
                RowCode.CLOSING_TIME_MISSING,
                f"The status says closed, but the closing time in {column} is empty.",
            )
    elif status not in import_map.status.open:
        raise unlisted(RowCode.STATUS_UNLISTED, status, import_map.fields.status, "status")
    elif closed is not None:
        raise RowRefused(
            RowCode.OPEN_WITH_CLOSING_TIME,
            f"The status says open, but {column} holds a closing time.",
        )


def _instant(row: Row, column: str, times: Times) -> datetime | None:
    if not row.text(column):
        return None
    try:
        told = _told(row.cells[column], times)
        local = told if told.tzinfo else told.replace(tzinfo=times.zone)
        return local.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise RowRefused(
            RowCode.TIME_UNREADABLE, f"The time in {column} fits none of the formats in [time]."
        ) from error


def _told(cell: Cell, times: Times) -> datetime:
    if isinstance(cell, datetime):
        return cell
    for time_format in times.formats:
        with suppress(ValueError):
            return datetime.strptime(cell.strip(), time_format)  # noqa: DTZ007 - the caller adds it
    raise ValueError("no format fits")
