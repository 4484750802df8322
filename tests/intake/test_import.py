"""A file is imported: every row is in or in the report, and running it twice changes nothing."""

from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from tests.intake.conftest import TheMap, WriteCsv
from tests.intake.doors import FakeDoor, RefusingDoor
from tests.intake.running import GOOD, run

from yousu.intake.importer import Summary, import_file

NO_TIME = "{},,,open,Lamp,Line,Angry,Li,139,Dark,Bridge"


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
