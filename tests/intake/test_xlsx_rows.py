"""Rows of a workbook come with their row number, and its dates as dates."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from yousu.intake.mapping import FileLayout
from yousu.intake.problem import ImportProblem, ImportProblemCode
from yousu.intake.rows import open_table
from yousu.intake.table import Row

SHEET = "xl/worksheets/sheet1.xml"

WriteXlsx = Callable[..., Path]


@pytest.fixture
def workbook(tmp_path: Path) -> WriteXlsx:
    """Writes one sheet for each title, with these rows."""

    def write(**sheets: Sequence[Sequence[object]]) -> Path:
        book = Workbook()
        assert book.active is not None
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        path = tmp_path / "old.xlsx"
        book.save(path)
        return path

    return write


def rewritten(path: Path, old: bytes, new: bytes) -> Path:
    """The workbook as another program may write it: the sheet's XML with `new` for `old`."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[SHEET]
    parts[SHEET] = parts[SHEET].replace(old, new)
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def rows_of(path: Path, layout: FileLayout | None = None) -> list[Row]:
    with open_table(path, layout or FileLayout()) as table:
        return list(table.rows)


def test_a_date_cell_comes_as_the_date_and_time_that_it_shows(workbook: WriteXlsx) -> None:
    moment = datetime(2024, 3, 5, 13, 7, 9)  # noqa: DTZ001 - a cell has no zone
    assert rows_of(workbook(s=[["at"], [moment]]))[0].cells == {"at": moment}


@pytest.mark.parametrize(
    ("stored", "told"), [(b"1001", "1001"), (b"1001.0", "1001"), (b"1.39E10", "13900000000")]
)
def test_a_whole_number_is_told_without_decimals(
    workbook: WriteXlsx, stored: bytes, told: str
) -> None:
    path = rewritten(workbook(s=[["id"], [7]]), b"<v>7</v>", b"<v>" + stored + b"</v>")
    assert rows_of(path)[0].text("id") == told


def test_a_number_with_decimals_keeps_them(workbook: WriteXlsx) -> None:
    assert rows_of(workbook(s=[["id"], [2.5]]))[0].text("id") == "2.5"


def test_a_short_row_has_empty_cells_at_its_end(workbook: WriteXlsx) -> None:
    assert rows_of(workbook(s=[["a", "b", "c"], ["1"]])) == [Row(2, {"a": "1", "b": "", "c": ""})]


def test_a_hole_in_a_row_is_an_empty_cell(workbook: WriteXlsx) -> None:
    found = rows_of(workbook(s=[["a", "b", "c"], ["1", None, "3"]]))
    assert found[0].cells == {"a": "1", "b": "", "c": "3"}


def test_empty_cells_beyond_the_header_do_not_matter(workbook: WriteXlsx) -> None:
    path = rewritten(workbook(s=[["a"], [7, 8]]), b"<v>8</v>", b"")
    assert rows_of(path)[0].surplus == 0


def test_a_false_extent_cuts_no_cells_off(workbook: WriteXlsx) -> None:
    path = workbook(s=[["a", "b"], ["1", "2"]])
    assert rows_of(rewritten(path, b'ref="A1:B2"', b'ref="A1"'))[0].text("b") == "2"


def test_a_cell_beyond_the_header_does_not_fit(workbook: WriteXlsx) -> None:
    assert rows_of(workbook(s=[["a"], ["1", "2"]]))[0].surplus == 1


def test_empty_rows_are_no_rows_but_are_counted(workbook: WriteXlsx) -> None:
    found = rows_of(workbook(s=[["a"], [], ["1"], [None], ["2"]]))
    assert [row.line for row in found] == [3, 5]


def test_a_sheet_with_a_header_only_has_no_rows(workbook: WriteXlsx) -> None:
    assert rows_of(workbook(s=[["a", "b"]])) == []


def test_without_a_stated_sheet_the_first_is_read(workbook: WriteXlsx) -> None:
    path = workbook(first=[["a"], ["1"]], second=[["a"], ["2"]])
    assert rows_of(path)[0].text("a") == "1"


def test_the_stated_sheet_is_read(workbook: WriteXlsx) -> None:
    path = workbook(first=[["a"], ["1"]], second=[["a"], ["2"]])
    assert rows_of(path, FileLayout(sheet="second"))[0].text("a") == "2"


def test_a_sheet_that_is_not_there_is_refused_with_those_there_are(workbook: WriteXlsx) -> None:
    path = workbook(first=[["a"]], second=[["a"]])
    with pytest.raises(ImportProblem) as refused:
        rows_of(path, FileLayout(sheet="third"))
    assert refused.value.code is ImportProblemCode.SHEET_MISSING
    assert str(refused.value) == ("old.xlsx has no sheet 'third'; its sheets are: first, second.")


def test_an_empty_sheet_is_refused(workbook: WriteXlsx) -> None:
    with pytest.raises(ImportProblem, match="its first line does not name the columns"):
        rows_of(workbook(s=[]))


def test_about_how_many_lines_there_are_is_known(workbook: WriteXlsx) -> None:
    with open_table(workbook(s=[["a"], ["1"], ["2"]]), FileLayout()) as table:
        assert table.lines == 3


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.xlsx"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ImportProblem, match="it is not an XLSX workbook") as refused:
        rows_of(path)
    assert refused.value.code is ImportProblemCode.FILE_UNREADABLE


def test_a_workbook_without_its_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(ImportProblem, match="it is not an XLSX workbook"):
        rows_of(path)


def test_a_workbook_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match=r"gone\.xlsx can't be read: No such file"):
        rows_of(tmp_path / "gone.xlsx")


def test_a_sheet_that_breaks_off_is_refused_with_the_line(workbook: WriteXlsx) -> None:
    path = rewritten(workbook(s=[["a"], [7], [8]]), b"<v>8</v>", b"<v>8</w>")
    with pytest.raises(ImportProblem, match="the sheet is damaged after line 2"):
        rows_of(path)


def test_a_damaged_byte_is_found_before_the_first_row(workbook: WriteXlsx) -> None:
    path = rewritten(workbook(s=[["a"], [7]]), b"<v>7</v>", b"<v>8</v>")
    path.write_bytes(path.read_bytes().replace(b"<v>8</v>", b"<v>9</v>"))
    with (
        pytest.raises(ImportProblem, match=r"its part xl/worksheets/sheet1\.xml is damaged"),
        open_table(path, FileLayout()),
    ):
        pass
