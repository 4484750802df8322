"""The report names every row that stayed out, and is there only when it is whole."""

import csv
from pathlib import Path

import pytest

from yousu.intake.problem import ImportProblem, ImportProblemCode
from yousu.intake.report import open_report


def lines_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_refused_row_is_told_by_line_id_code_and_reason(tmp_path: Path) -> None:
    with open_report(tmp_path / "report.csv") as report:
        report.refuse(7, "X-1", "ID_MISSING", "诉求, without an id")
    assert lines_of(tmp_path / "report.csv") == [
        ["line", "external_id", "code", "reason"],
        ["7", "X-1", "ID_MISSING", "诉求, without an id"],
    ]


def test_refused_rows_are_counted(tmp_path: Path) -> None:
    with open_report(tmp_path / "report.csv") as report:
        report.refuse(2, "1", "ID_MISSING", "no id")
        report.refuse(3, "2", "ID_MISSING", "no id")
    assert report.refused == 2


def test_a_report_that_names_nothing_is_still_written(tmp_path: Path) -> None:
    with open_report(tmp_path / "report.csv"):
        pass
    assert lines_of(tmp_path / "report.csv") == [["line", "external_id", "code", "reason"]]


def test_an_id_that_a_spreadsheet_would_run_is_made_harmless(tmp_path: Path) -> None:
    with open_report(tmp_path / "report.csv") as report:
        report.refuse(2, "=HYPERLINK()", "ID_MISSING", "no id")
    assert lines_of(tmp_path / "report.csv")[1][1] == "'=HYPERLINK()"


def test_what_is_flushed_can_be_read_before_the_end(tmp_path: Path) -> None:
    with open_report(tmp_path / "report.csv") as report:
        report.refuse(2, "1", "ID_MISSING", "no id")
        report.flush()
        assert len(lines_of(tmp_path / "report.csv.part")) == 2


def test_a_report_is_not_there_before_it_is_whole(tmp_path: Path) -> None:
    with open_report(tmp_path / "report.csv"):
        assert not (tmp_path / "report.csv").exists()


def test_a_finished_report_leaves_nothing_beside_it(tmp_path: Path) -> None:
    with open_report(tmp_path / "report.csv"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["report.csv"]


def test_an_import_that_fails_keeps_the_report_of_the_run_before(tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    path.write_text("the run before", encoding="utf-8")
    with pytest.raises(KeyError), open_report(path):
        raise KeyError
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["the run before"]


def test_a_report_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ImportProblem, match="No such file") as refused,
        open_report(tmp_path / "gone" / "report.csv"),
    ):
        pass
    assert refused.value.code is ImportProblemCode.REPORT_UNWRITABLE


def test_a_report_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="it is a folder"), open_report(tmp_path):
        pass
