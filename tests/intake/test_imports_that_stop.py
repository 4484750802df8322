"""An import that can't go on says what to do, and has done nothing twice."""

import pytest
from tests.intake.conftest import TheMap, WriteCsv
from tests.intake.doors import DoorOfOneBatch, FakeDoor
from tests.intake.running import GOOD, run

from yousu.intake.importer import Summary
from yousu.intake.problem import ImportProblem, ImportProblemCode


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
