"""Opens a file of rows by what its name says it is."""

from contextlib import AbstractContextManager
from pathlib import Path

from yousu.intake.csv_file import open_csv
from yousu.intake.mapping import FileLayout
from yousu.intake.table import Table, unreadable
from yousu.intake.xlsx_file import open_xlsx


def open_table(path: Path, layout: FileLayout) -> AbstractContextManager[Table]:
    """The table in a .csv, .tsv, .txt or .xlsx file; the rows are read while it is open.

    Each row's line is the one that it begins on; a line whose cells are all empty is no row.
    Raises ImportProblem FILE_UNREADABLE or SHEET_MISSING.
    """
    match path.suffix.lower():
        case ".xlsx":
            return open_xlsx(path, layout)
        case ".csv" | ".tsv" | ".txt":
            return open_csv(path, layout)
        case _:
            raise unreadable(path, "its name ends neither in .csv nor in .xlsx")
