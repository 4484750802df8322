"""Rows of a CSV file come with the line that a person sees."""

from collections.abc import Callable
from pathlib import Path

import pytest

from yousu.intake.mapping import FileLayout
from yousu.intake.problem import ImportProblem, ImportProblemCode
from yousu.intake.rows import open_table
from yousu.intake.table import Row


def rows_of(path: Path, layout: FileLayout | None = None) -> list[Row]:
    with open_table(path, layout or FileLayout()) as table:
        return list(table.rows)


def refusal_of(path: Path, layout: FileLayout | None = None) -> str:
    with pytest.raises(ImportProblem) as refused:
        rows_of(path, layout)
    assert refused.value.code is ImportProblemCode.FILE_UNREADABLE
    return str(refused.value)


@pytest.fixture
def file(tmp_path: Path) -> Callable[[bytes], Path]:
    def write(content: bytes) -> Path:
        path = tmp_path / "old.csv"
        path.write_bytes(content)
        return path

    return write


File = Callable[[bytes], Path]


def test_a_row_names_its_cells_by_column(file: File) -> None:
    assert rows_of(file(b"a, b\n1,2\n")) == [Row(2, {"a": "1", "b": "2"})]


def test_a_cell_over_several_lines_keeps_the_lines_after_it_right(file: File) -> None:
    content = b'a,b\n1,"one\ntwo\n\nfour"\n2,x\n'
    assert [row.line for row in rows_of(file(content))] == [2, 6]


def test_windows_line_ends_count_as_one_line(file: File) -> None:
    content = b'a,b\r\n1,"one\r\ntwo"\r\n2,x\r\n'
    assert [row.line for row in rows_of(file(content))] == [2, 4]


def test_empty_lines_are_no_rows_but_are_counted(file: File) -> None:
    assert [row.line for row in rows_of(file(b"a,b\n\n1,2\n,\n3,4\n"))] == [3, 5]


def test_a_byte_order_mark_is_no_part_of_the_first_column(file: File) -> None:
    assert rows_of(file(b"\xef\xbb\xbfa\n1\n"), FileLayout(encoding="UTF8"))[0].text("a") == "1"


def test_a_semicolon_parts_the_cells_when_the_mapping_says_so(file: File) -> None:
    found = rows_of(file(b"a;b\n1;2,5\n"), FileLayout(delimiter=";"))
    assert found[0].cells == {"a": "1", "b": "2,5"}


def test_chinese_in_gbk_is_read_when_the_mapping_says_so(file: File) -> None:
    found = rows_of(file("编号\n诉求".encode("gbk")), FileLayout(encoding="gbk"))
    assert found[0].text("编号") == "诉求"


@pytest.mark.parametrize(("line", "surplus"), [(b"1", -1), (b"1,2,3,4", 2)])
def test_a_row_tells_how_many_cells_it_has_too_many(file: File, line: bytes, surplus: int) -> None:
    assert rows_of(file(b"a,b\n" + line))[0].surplus == surplus


def test_a_file_with_a_header_only_has_no_rows(file: File) -> None:
    assert rows_of(file(b"a,b\n")) == []


def test_the_table_knows_the_line_of_its_last_row(file: File) -> None:
    with open_table(file(b'a\n"1\n1"\n2\n'), FileLayout()) as table:
        assert table.lines == 4


def test_an_empty_file_is_refused(file: File) -> None:
    assert refusal_of(file(b"")) == (
        "old.csv can't be read: its first line does not name the columns."
    )


def test_a_wrong_encoding_anywhere_is_found_before_the_first_row(file: File) -> None:
    content = b"a\n" + b"1\n" * 20_000 + "诉求".encode("gbk")
    with (
        pytest.raises(ImportProblem, match="it is not utf-8-sig text after line"),
        open_table(file(content), FileLayout()),
    ):
        pass


def test_a_quote_that_is_never_closed_is_found_before_the_first_row(file: File) -> None:
    with (
        pytest.raises(ImportProblem, match="the record that follows line 2 are broken"),
        open_table(file(b'a,b\n1,2\n3,"4\n5,6\n'), FileLayout()),
    ):
        pass


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "gone.csv") == (
        "gone.csv can't be read: No such file or directory."
    )


def test_a_file_of_another_kind_is_refused_by_its_name(tmp_path: Path) -> None:
    assert "neither in .csv nor in .xlsx" in refusal_of(tmp_path / "old.pdf")
