"""The ledger as CSV that spreadsheets open: UTF-8 with a mark, instants on the city's clock."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import StringIO

from yousu.calendar import CITY_ZONE
from yousu.ledger.columns import COLUMNS, Cell, cells_of
from yousu.ledger.entry import LedgerEntry

# Without it Excel takes Chinese for another encoding.
MARK = "\ufeff"
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CsvLedger:
    """A ledger that is sent on as it is written."""

    media_type = "text/csv; charset=utf-8"
    suffix = "csv"

    def begin(self) -> bytes:
        return (MARK + _lines([[column.header for column in COLUMNS]])).encode()

    def add(self, entries: Sequence[LedgerEntry]) -> bytes:
        return _lines([_text(cell) for cell in cells_of(entry)] for entry in entries).encode()

    def end(self) -> Iterator[bytes]:
        yield from ()


def harmless(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would carry out."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell.astimezone(CITY_ZONE):%Y-%m-%d %H:%M:%S}"
        case _:
            return harmless(str(cell))


def _lines(rows: Iterable[Sequence[str]]) -> str:
    file = StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue()
