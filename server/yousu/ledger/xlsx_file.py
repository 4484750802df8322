"""The ledger as a workbook: what it is about on the first sheet, its lines on those behind it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from yousu.calendar import CITY_ZONE
from yousu.ledger.about import About
from yousu.ledger.columns import COLUMNS, Cell, cells_of
from yousu.ledger.entry import LedgerEntry

# What a sheet holds in every program that opens it, its header among them.
MOST_ROWS = 2**20
_CHUNK = 2**16
_INSTANT = "yyyy-mm-dd hh:mm"


class XlsxLedger:
    """A ledger that is written to a file, row by row, and sent when it is whole."""

    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    suffix = "xlsx"

    def __init__(self, folder: Path, about: About, most_rows: int = MOST_ROWS) -> None:
        self._path = folder / "ledger.xlsx"
        self._workbook = Workbook(
            str(self._path),
            {"constant_memory": True, "tmpdir": str(folder), "default_date_format": _INSTANT},
        )
        self._bold = self._workbook.add_format({"bold": True})
        self._most_rows = most_rows
        self._tell(about)
        self._sheets = 0
        self._sheet = self._next_sheet()
        self._row = 1

    def begin(self) -> bytes:
        return b""

    def add(self, entries: Sequence[LedgerEntry]) -> bytes:
        for entry in entries:
            if self._row == self._most_rows:
                self._sheet, self._row = self._next_sheet(), 1
            for place, cell in enumerate(cells_of(entry)):
                _write(self._sheet, self._row, place, cell)
            self._row += 1
        return b""

    def end(self) -> Iterator[bytes]:
        self._workbook.close()
        with self._path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    def give_up(self) -> None:
        """Lets go of the files of a workbook that nobody waits for any more."""
        for sheet in self._workbook.worksheets():
            sheet._opt_close()

    def _tell(self, about: About) -> None:
        sheet = self._workbook.add_worksheet("说明")
        sheet.set_column(0, 0, 20, self._bold)
        sheet.set_column(1, 1, 60)
        for row, (name, cell) in enumerate(about.lines()):
            sheet.write_string(row, 0, name)
            _write(sheet, row, 1, cell)

    def _next_sheet(self) -> Worksheet:
        self._sheets += 1
        sheet = self._workbook.add_worksheet("台账" if self._sheets == 1 else f"台账{self._sheets}")
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.header, self._bold)
        return sheet


@contextmanager
def xlsx_ledger(about: About) -> Iterator[XlsxLedger]:
    """A workbook in a folder of its own, which goes with the block."""
    with TemporaryDirectory(prefix="yousu-ledger-", ignore_cleanup_errors=True) as folder:
        ledger = XlsxLedger(Path(folder), about)
        try:
            yield ledger
        finally:
            ledger.give_up()


def _write(sheet: Worksheet, row: int, place: int, cell: Cell) -> None:
    """Text stays text, whatever it begins with."""
    match cell:
        case None:
            pass
        case datetime():
            sheet.write_datetime(row, place, cell.astimezone(CITY_ZONE).replace(tzinfo=None))
        case int():
            sheet.write_number(row, place, cell)
        case str():
            sheet.write_string(row, place, cell)
