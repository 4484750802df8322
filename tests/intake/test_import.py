"""A file is imported: every row is in or in the report, and running it twice changes nothing."""

import csv
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from yousu.intake.door import AlreadyThere, BatchFailed, Door, Imported, Outcome, Refusal
from yousu.intake.importer import Summary, import_file
from yousu.intake.mapping import ImportMap
from yousu.intake.problem import ImportProblem, ImportProblemCode
from yousu.intake.translate import PastCase

TheMap = Callable[..., ImportMap]
WriteCsv = Callable[..., Path]

GOOD = "{},2024-03-05 13:00:00,2024-03-06 08:00:00,done,Lamp,Line,Angry,Li,139,Dark,Bridge"
NO_TIME = "{},,,open,Lamp,Line,Angry,Li,139,Dark,Bridge"


class FakeDoor:
    """Keeps every case once and remembers the size of each batch."""

    def __init__(self) -> None:
        self.cases: dict[tuple[str, str], PastCase] = {}
        self.batches: list[int] = []

    async def import_batch(self, cases: Sequence[PastCase]) -> Sequence[Outcome]:
        self.batches.append(len(cases))
        return [self._take(case) for case in cases]

    def _take(self, case: PastCase) -> Outcome:
        key = (case.source, case.external_id)
        if key in self.cases:
            return AlreadyThere()
        self.cases[key] = case
        return Imported()


class RefusingDoor:
    """Refuses every case."""

    async def import_batch(self, cases: Sequence[PastCase]) -> Sequence[Outcome]:
        return [Refusal("TEXT_TOO_LONG", "The text is too long.") for _ in cases]


class DoorOfOneBatch:
    """The database goes away after the first batch."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.open = True

    async def import_batch(self, cases: Sequence[PastCase]) -> Sequence[Outcome]:
        if not self.open:
            raise BatchFailed("the database is away")
        self.open = False
        return await self.door.import_batch(cases)


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


async def run(
    path: Path, import_map: ImportMap, door: Door, batch: int = 200
) -> tuple[Summary, list[list[str]]]:
    """The summary, and the report's lines below its header."""
    report = path.with_name("report.csv")
    summary = await import_file(
        path, import_map, door, report=report, on_progress=lambda done, total: None, batch=batch
    )
    with report.open(encoding="utf-8-sig", newline="") as file:
        return summary, list(csv.reader(file))[1:]


async def test_every_row_is_in_or_in_the_report(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(GOOD.format(1), NO_TIME.format(2), GOOD.format(3))
    summary, report = await run(path, the_map(), door)
    assert summary == Summary(imported=2, already_there=0, refused=1)
    assert report == [["3", "2", "RECEIPT_TIME_MISSING", "The receipt time in Received is empty."]]


async def test_run_twice_it_imports_nothing_twice(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(GOOD.format(1), GOOD.format(2))
    await run(path, the_map(), door)
    summary, _ = await run(path, the_map(), door)
    assert summary == Summary(imported=0, already_there=2, refused=0)


async def test_an_id_that_comes_twice_in_a_file_is_in_once(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    summary, _ = await run(write_csv(GOOD.format(1), GOOD.format(1)), the_map(), door)
    assert summary == Summary(imported=1, already_there=1, refused=0)


async def test_the_closing_date_is_kept(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    await run(write_csv(GOOD.format(1)), the_map(), door)
    assert door.cases["old_hotline", "1"].closed_at == datetime(2024, 3, 6, tzinfo=UTC)


async def test_rows_go_through_the_door_in_batches(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(*(GOOD.format(number) for number in range(5)))
    await run(path, the_map(), door, batch=2)
    assert door.batches == [2, 2, 1]


async def test_a_batch_without_a_good_row_does_not_go_to_the_door(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    await run(write_csv(NO_TIME.format(1)), the_map(), door)
    assert door.batches == []


async def test_what_the_door_refuses_is_in_the_report(the_map: TheMap, write_csv: WriteCsv) -> None:
    summary, report = await run(write_csv(GOOD.format(1)), the_map(), RefusingDoor())
    assert summary == Summary(refused=1)
    assert report == [["2", "1", "TEXT_TOO_LONG", "The text is too long."]]


async def test_the_report_follows_the_order_of_the_file(
    the_map: TheMap, write_csv: WriteCsv
) -> None:
    path = write_csv(GOOD.format(1), NO_TIME.format(2), GOOD.format(3))
    _, report = await run(path, the_map(), RefusingDoor())
    assert [line[0] for line in report] == ["2", "3", "4"]


async def test_the_report_names_no_citizen(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(NO_TIME.format(1), GOOD.format(2) + ",x", "Li,139,Dark")
    await run(path, the_map(), door)
    told = path.with_name("report.csv").read_text(encoding="utf-8-sig")
    assert not [secret for secret in ("Li,", "139", "Dark", "Bridge") if secret in told]


async def test_a_file_without_rows_imports_nothing(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    assert await run(write_csv(), the_map(), door) == (Summary(), [])


async def test_progress_tells_the_line_done_of_all_lines(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    told: list[tuple[int, int | None]] = []
    path = write_csv(*(GOOD.format(number) for number in range(3)))
    await import_file(
        path,
        the_map(),
        door,
        report=path.with_name("report.csv"),
        on_progress=lambda done, total: told.append((done, total)),
        batch=2,
    )
    assert told == [(3, 4), (4, 4)]


async def test_a_workbook_with_real_dates_is_imported(
    the_map: TheMap, tmp_path: Path, door: FakeDoor
) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["No", "Received", "Closed", "Status", "Kind", "Way", "Wish"])
    received, closed = datetime(2024, 3, 5, 13), datetime(2024, 3, 6, 8)  # noqa: DTZ001 - a cell has no zone
    book.active.append([1001, received, closed, "done", "Lamp", "Line", "Angry"])
    book.save(tmp_path / "old.xlsx")
    import_map = the_map(
        ('reporter_name = "Name"\nreporter_phone = "Phone"\n', ""),
        ("{Kind}: {Words}", "{Kind} of {Received}"),
        ('place = "{Place}"\n', ""),
    )
    await run(tmp_path / "old.xlsx", import_map, door)
    case = door.cases["old_hotline", "1001"]
    assert (case.received_at, case.closed_at, case.appeal.body) == (
        datetime(2024, 3, 5, 5, tzinfo=UTC),
        datetime(2024, 3, 6, tzinfo=UTC),
        "Lamp of 2024-03-05 13:00:00",
    )


async def test_a_missing_column_is_named_with_those_there_are(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(GOOD.format(1))
    with pytest.raises(ImportProblem) as refused:
        await run(path, the_map(('"Received"', '"Created"'), ("{Words}", "{Text}")), door)
    assert refused.value.code is ImportProblemCode.COLUMN_MISSING
    assert str(refused.value) == (
        "old.csv has no column 'Created' ([fields] received_at), 'Text' ([text] body); its columns "
        "are: No, Received, Closed, Status, Kind, Way, Wish, Name, Phone, Words, Place."
    )


async def test_a_missing_column_changes_nothing(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(GOOD.format(1))
    path.with_name("report.csv").write_text("the run before", encoding="utf-8")
    with pytest.raises(ImportProblem):
        await run(path, the_map(('"Received"', '"Created"')), door)
    assert door.batches == []
    assert path.with_name("report.csv").read_text(encoding="utf-8") == "the run before"


async def test_a_column_that_is_there_twice_is_refused(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv()
    path.write_text(path.read_text(encoding="utf-8").replace("Words", "Kind"), encoding="utf-8")
    with pytest.raises(ImportProblem, match="has the column 'Kind' twice") as refused:
        await run(path, the_map(("{Words}", "{Kind}")), door)
    assert refused.value.code is ImportProblemCode.COLUMN_TWICE


async def test_a_report_never_overwrites_the_file_that_is_imported(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(GOOD.format(1), name="report.csv")
    with pytest.raises(ImportProblem, match=r"would overwrite report\.csv") as refused:
        await run(path, the_map(), door)
    assert refused.value.code is ImportProblemCode.REPORT_UNWRITABLE


async def test_a_door_that_fails_stops_the_import_and_says_what_to_do(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(*(GOOD.format(number) for number in range(3)))
    with pytest.raises(ImportProblem) as stopped:
        await run(path, the_map(), DoorOfOneBatch(door), batch=2)
    assert stopped.value.code is ImportProblemCode.IMPORT_STOPPED
    assert str(stopped.value) == (
        "The import of old.csv stopped at line 4: the database is away; what came before is in, "
        "and it is safe to run it again: nothing comes in twice."
    )


async def test_an_import_that_was_stopped_is_finished_by_running_it_again(
    the_map: TheMap, write_csv: WriteCsv, door: FakeDoor
) -> None:
    path = write_csv(*(GOOD.format(number) for number in range(3)))
    with pytest.raises(ImportProblem):
        await run(path, the_map(), DoorOfOneBatch(door), batch=2)
    summary, _ = await run(path, the_map(), door)
    assert summary == Summary(imported=1, already_there=2, refused=0)
