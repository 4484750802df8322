"""XLSX: the rows of one sheet as they are read."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, TypeAlias
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from yousu.intake.mapping import FileLayout
from yousu.intake.problem import ImportProblem, ImportProblemCode
from yousu.intake.table import Cell, Row, Table, header, row_at, unreadable

# What openpyxl raises when a part of the workbook is missing or is not what it should be.
_DAMAGE = (BadZipFile, zlib.error, ParseError, KeyError, ValueError, TypeError, IndexError)

_Record: TypeAlias = tuple[int, Sequence[Cell]]


@contextmanager
def open_xlsx(path: Path, layout: FileLayout) -> Iterator[Table]:
    """The table in a sheet: its first row names the columns; formulas give their stored values.

    Rows are streamed; the texts that a workbook shares between cells stay in memory. Raises
    ImportProblem FILE_UNREADABLE or SHEET_MISSING.
    """
    with _opened(path) as file, closing(_workbook(file, path)) as workbook:
        sheet = _sheet(workbook, layout.sheet, path)
        lines = sheet.max_row
        # Some programs write a false extent, which would cut columns off.
        sheet.reset_dimensions()
        records = _records(sheet.values, path)
        columns = header(next(records, (1, ()))[1], path)
        yield Table(columns, _rows(records, columns), lines)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise unreadable(path, f"{error.strerror}") from error


def _workbook(file: BinaryIO, path: Path) -> Workbook:
    try:
        if damaged_part := ZipFile(file).testzip():
            raise unreadable(path, f"its part {damaged_part} is damaged")
        return load_workbook(file, read_only=True, data_only=True)
    except _DAMAGE as error:
        raise unreadable(path, "it is not an XLSX workbook, or is damaged") from error


def _sheet(workbook: Workbook, wanted: str | None, path: Path) -> ReadOnlyWorksheet:
    sheets = {sheet.title: sheet for sheet in workbook.worksheets}
    title = wanted or next(iter(sheets), "")
    if title not in sheets:
        raise ImportProblem(
            ImportProblemCode.SHEET_MISSING,
            f"{path.name} has no sheet {title!r}; its sheets are: {', '.join(sheets)}.",
        )
    return sheets[title]


def _records(rows: Iterable[Sequence[object]], path: Path) -> Iterator[_Record]:
    line = 0
    try:
        for line, values in enumerate(rows, start=1):
            yield line, _without_empty_end([_cell(value) for value in values])
    except _DAMAGE as error:
        raise unreadable(path, f"the sheet is damaged after line {line}") from error


def _rows(records: Iterable[_Record], columns: tuple[str, ...]) -> Iterator[Row]:
    for line, cells in records:
        if cells:
            lacking = len(columns) - len(cells)
            yield row_at(line, columns, [*cells, *[""] * lacking])


def _without_empty_end(cells: list[Cell]) -> list[Cell]:
    while cells and cells[-1] == "":
        cells.pop()
    return cells


def _cell(value: object) -> Cell:
    """A cell as a person sees it: a whole number shows no decimals."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value if isinstance(value, datetime) else str(value)
