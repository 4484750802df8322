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
    """Every column asked for is there once, or ImportProblem COLUMN_MISSING or COLUMN_TWICE."""
    asked = import_map.columns()
    missing = [name for name in asked if name not in table.columns]
    if missing:
        named = ", ".join(f"{name!r} ({', '.join(asked[name])})" for name in missing)
        existing = ", ".join(name for name in table.columns if name)
        raise ImportProblem(
            ImportProblemCode.COLUMN_MISSING,
            f"{path.name} has no column {named}; its columns are: {existing}.",
        )
    for name in asked:
        if table.columns.count(name) > 1:
            raise ImportProblem(
                ImportProblemCode.COLUMN_TWICE, f"{path.name} has the column {name!r} twice."
            )
