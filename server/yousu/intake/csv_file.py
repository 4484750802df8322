"""CSV: read once to see that it is whole, then row by row."""

import csv
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from yousu.intake.mapping import FileLayout
from yousu.intake.table import Row, Table, header, row_at, unreadable


@contextmanager
def open_csv(path: Path, layout: FileLayout) -> Iterator[Table]:
    """The table in a CSV file, in constant memory.

    The whole file is read through first, so that a wrong encoding or a quote that is never
    closed stops the import before anything is in. Raises ImportProblem FILE_UNREADABLE.
    """
    lines = _lines_of_whole(path, layout)
    with path.open(encoding=layout.encoding, newline="") as file:
        reader = csv.reader(file, delimiter=layout.delimiter, strict=True)
        columns = header(next(reader, []), path)
        yield Table(columns, _rows(reader, columns), lines)


def _lines_of_whole(path: Path, layout: FileLayout) -> int:
    line = 0
    try:
        with path.open(encoding=layout.encoding, newline="") as file:
            reader = csv.reader(file, delimiter=layout.delimiter, strict=True)
            for _ in reader:
                line = reader.line_num
    except OSError as error:
        raise unreadable(path, f"{error.strerror}") from error
    except UnicodeError as error:
        why = f"after line {line} it is not {layout.encoding} text; [file] encoding can name another"
        raise unreadable(path, why) from error
    except csv.Error as error:
        raise unreadable(path, f"the quotes of the record at line {line + 1} are broken ({error})") from error
    return line


def _rows(reader: "csv._reader", columns: tuple[str, ...]) -> Iterator[Row]:
    line = reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield row_at(line, columns, cells)
        line = reader.line_num + 1
