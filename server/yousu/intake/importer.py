"""Imports a file: rows in batches through the door, the refused ones into the report."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from yousu.intake.door import AlreadyThere, BatchFailed, Door, Imported, Outcome, Refusal
from yousu.intake.mapping import ImportMap
from yousu.intake.problem import ImportProblem, ImportProblemCode, RowRefused
from yousu.intake.report import Report, open_report
from yousu.intake.rows import open_table
from yousu.intake.table import Row, check_columns
from yousu.intake.translate import PastCase, external_id, translate

Progress: TypeAlias = Callable[[int, int | None], None]


@dataclass(frozen=True)
class Summary:
    """What became of the rows; each is in exactly one of the three."""

    imported: int = 0
    already_there: int = 0
    refused: int = 0

    def plus(self, outcomes: Sequence[Outcome]) -> "Summary":
        """The summary after these too."""
        return Summary(
            imported=self.imported + _count(outcomes, Imported),
            already_there=self.already_there + _count(outcomes, AlreadyThere),
            refused=self.refused + _count(outcomes, Refusal),
        )


async def import_file(
    path: Path,
    import_map: ImportMap,
    door: Door,
    *,
    report: Path,
    on_progress: Progress,
    batch: int = 200,
) -> Summary:
    """Every row of the file is in afterwards, or in the report; run again, nothing is in twice.

    `on_progress` gets the last line done and, where known, about how many there are. Raises
    ImportProblem: before anything is changed when the file, its columns or the report are not
    right; IMPORT_STOPPED when the door fails, with the batches before in and no report.
    """
    _check_apart(path, report)
    with open_table(path, import_map.file) as table:
        check_columns(table, import_map, path)
        with open_report(report) as refusals:
            summary = Summary()
            for rows in _batches(table.rows, batch):
                outcomes = await _outcomes(rows, import_map, door, path)
                _tell(refusals, rows, outcomes, import_map)
                summary = summary.plus(outcomes)
                on_progress(rows[-1].line, table.lines)
    return summary


async def _outcomes(
    rows: Sequence[Row], import_map: ImportMap, door: Door, path: Path
) -> Sequence[Outcome]:
    translated = [_translated(row, import_map) for row in rows]
    cases = [case for case in translated if isinstance(case, PastCase)]
    try:
        at_the_door = iter(await door.import_batch(cases) if cases else ())
    except BatchFailed as error:
        raise ImportProblem(
            ImportProblemCode.IMPORT_STOPPED,
            f"The import of {path.name} stopped at line {rows[0].line}: {error}; what came before "
            "is in, and it is safe to run it again: nothing comes in twice.",
        ) from error
    return [next(at_the_door) if isinstance(it, PastCase) else it for it in translated]


def _translated(row: Row, import_map: ImportMap) -> PastCase | Refusal:
    try:
        return translate(row, import_map)
    except RowRefused as refused:
        return Refusal(refused.code, refused.reason)


def _tell(
    report: Report, rows: Sequence[Row], outcomes: Sequence[Outcome], import_map: ImportMap
) -> None:
    for row, outcome in zip(rows, outcomes, strict=True):
        if isinstance(outcome, Refusal):
            report.refuse(row.line, external_id(row, import_map), outcome.code, outcome.reason)
    report.flush()


def _check_apart(path: Path, report: Path) -> None:
    if report.resolve() == path.resolve():
        raise ImportProblem(
            ImportProblemCode.REPORT_UNWRITABLE,
            f"The report would overwrite {path.name}; name another file for it.",
        )


def _batches(rows: Iterator[Row], size: int) -> Iterator[list[Row]]:
    while taken := list(islice(rows, size)):
        yield taken


def _count(outcomes: Sequence[Outcome], kind: type[Outcome]) -> int:
    return sum(isinstance(outcome, kind) for outcome in outcomes)
