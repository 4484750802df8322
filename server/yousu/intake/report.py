"""The report file: every row that stayed out, with its line and the reason."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from yousu.intake.problem import ImportProblem, ImportProblemCode

COLUMNS = ("line", "external_id", "code", "reason")
# A spreadsheet runs a cell that begins so as a formula, and the id is another system's text.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Report:
    """Writes refused rows as they come; `refused` counts them."""

    def __init__(self, file: TextIO) -> None:
        self.refused = 0
        self._file = file
        self._writer = csv.writer(file)
        self._writer.writerow(COLUMNS)

    def refuse(self, line: int, external_id: str, code: str, reason: str) -> None:
        """One row that stays out."""
        harmless = f"'{external_id}" if external_id.startswith(_FORMULA_STARTS) else external_id
        self._writer.writerow((line, harmless, code, reason))
        self.refused += 1

    def flush(self) -> None:
        """What was written so far can be read in the unfinished file."""
        self._file.flush()


@contextmanager
def open_report(path: Path) -> Iterator[Report]:
    """A report that takes its place at `path` when it is finished, and never when it isn't.

    Until then it grows beside it as `….part`. Raises ImportProblem REPORT_UNWRITABLE.
    """
    part = path.with_name(f"{path.name}.part")
    with _opened(part, path) as file:
        try:
            yield Report(file)
            file.close()
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def _opened(part: Path, path: Path) -> TextIO:
    if path.is_dir():
        raise _unwritable(path, "it is a folder")
    try:
        return part.open("w", encoding="utf-8-sig", newline="")
    except OSError as error:
        raise _unwritable(path, f"{error.strerror}") from error


def _unwritable(path: Path, why: str) -> ImportProblem:
    return ImportProblem(
        ImportProblemCode.REPORT_UNWRITABLE, f"The report {path} can't be written: {why}."
    )
