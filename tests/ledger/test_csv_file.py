"""The ledger as CSV: opened by a spreadsheet it shows Chinese, and carries nothing out."""

import csv
from dataclasses import replace

import pytest

from yousu.ledger.csv_file import CsvLedger, harmless


def rows(*entries) -> list[dict[str, str]]:
    ledger = CsvLedger()
    told = b"".join([ledger.begin(), ledger.add(entries), *ledger.end()])
    return list(csv.DictReader(told.decode("utf-8-sig").splitlines()))


def test_it_begins_with_a_mark_by_which_excel_knows_utf_8() -> None:
    assert CsvLedger().begin().startswith(b"\xef\xbb\xbf")


def test_a_column_is_named_in_chinese_with_its_code(entry) -> None:
    [row] = rows(entry)
    assert row["编号 (number)"] == "20240311-0001"


def test_instants_are_on_the_citys_clock(entry) -> None:
    [row] = rows(entry)
    assert row["受理时间 (received_at)"] == "2024-03-12 00:30:00"


def test_closed_sets_are_in_chinese(entry) -> None:
    [row] = rows(entry)
    assert (row["性质 (nature)"], row["状态 (state)"]) == ("投诉", "已办结")
    assert (row["是否超期 (is_late)"], row["解决情况 (solved)"]) == ("是", "基本解决")


def test_what_is_not_known_is_empty(entry) -> None:
    [row] = rows(entry)
    assert row["过程满意度 (satisfied_with_process)"] == row["到期时间 (due_at)"] == ""


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_would_carry_out_is_text(entry, first) -> None:
    [row] = rows(replace(entry, handler=f"{first}1"))
    assert row["承办人 (handler)"].startswith("'")


def test_other_text_stays_as_it_is() -> None:
    assert harmless("h=1") == "h=1"
