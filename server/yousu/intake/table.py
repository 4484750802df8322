"""What an open file is to the import, whether it is CSV or XLSX."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from yousu.intake.mapping import ImportMap
from yousu.intake.problem import ImportProblem, ImportProblemCode

Cell: TypeAlias = str | datetime


@dataclass(frozen=True)
class Row:
    """One record by column; `surplus` counts its cells beyond the header's (below 0: lacking)."""

    line: int
    cells: dict[str, Cell] = field(repr=False)
    surplus: int = 0

    def text(self, column: str | None) -> str:
        """The cell's trimmed text; empty without a column. A date cell as 2018-01-31 13:05:00."""
        return str(self.cells[column]).strip() if column else ""


@dataclass(frozen=True)
class Table:
    """The columns, the rows as they are read and, where known, about how many lines there are."""

    columns: tuple[str, ...]
    rows: Iterator[Row]
    lines: int | None


def row_at(line: int, columns: tuple[str, ...], cells: Sequence[Cell]) -> Row:
    """The record that begins on this line."""
    named = dict(zip(columns, cells, strict=False))
    return Row(line, named, surplus=len(cells) - len(columns))


def header(cells: Sequence[Cell], path: Path) -> tuple[str, ...]:
    """The names of the columns; raises ImportProblem FILE_UNREADABLE where there are none."""
    columns = tuple(str(cell).strip() for cell in cells)
    if not any(columns):
        raise unreadable(path, "its first line does not name the columns")
    return columns


def unreadable(path: Path, why: str) -> ImportProblem:
    """The problem of a file that is not what it should be."""
    return ImportProblem(ImportProblemCode.FILE_UNREADABLE, f"{path.name} can't be read: {why}.")


def check_columns(table: Table, import_map: ImportMap, path: Path) -> None:
    """Raises ImportProblem COLUMN_MISSING or COLUMN_TWICE; every column asked for is there once."""
    asked = import_map.columns()
    for wanted, code, fault in (
        (lambda found: found == 0, ImportProblemCode.COLUMN_MISSING, "has no column"),
        (lambda found: found > 1, ImportProblemCode.COLUMN_TWICE, "has more than one column"),
    ):
        at_fault = [name for name in asked if wanted(table.columns.count(name))]
        if at_fault:
            named = ", ".join(f"{name!r} ({', '.join(asked[name])})" for name in at_fault)
            existing = ", ".join(name for name in table.columns if name)
            raise ImportProblem(code, f"{path.name} {fault} {named}; its columns are: {existing}.")
