"""CSV: read once to see that it is whole, then row by row."""

import csv
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from yousu.intake.mapping import FileLayout
from yousu.intake.table import Table, header, row_at, unreadable


@contextmanager
def open_csv(path: Path, layout: FileLayout) -> Iterator[Table]:
    """The table in a CSV file, in constant memory.

    The whole file is read through first, so that a wrong encoding or a quote that is never
    closed stops the import before anything is in. Raises ImportProblem FILE_UNREADABLE.
    """
    lines = _last_line(path, layout)
    with closing(_records(path, layout)) as records:
        _, names = next(records, (1, []))
        columns = header(names, path)
        rows = (row_at(line, columns, cells) for line, cells in records if any(cells))
        yield Table(columns, rows, lines)


def _last_line(path: Path, layout: FileLayout) -> int:
    line = 0
    try:
        for line, _ in _records(path, layout):  # noqa: B007 - told in a fault
            pass
    except OSError as error:
        raise unreadable(path, f"{error.strerror}") from error
    except UnicodeError as error:
        why = f"it is not {layout.encoding} text after line {line}; [file] encoding can say what"
        raise unreadable(path, why) from error
    except csv.Error as error:
        why = f"the quotes of the record that follows line {line} are broken ({error})"
        raise unreadable(path, why) from error
    return line


def _records(path: Path, layout: FileLayout) -> Generator[tuple[int, list[str]], None, None]:
    with path.open(encoding=layout.encoding, newline="") as file:
        reader = csv.reader(file, delimiter=layout.delimiter, strict=True)
        line = 1
        for cells in reader:
            yield line, cells
            # One record may cover several lines; the next begins after the last of them.
            line = reader.line_num + 1
