"""The ledger as a workbook."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from tests.town import at

from yousu.ledger.about import About
from yousu.ledger.columns import COLUMNS
from yousu.ledger.entry import LedgerEntry
from yousu.ledger.xlsx_file import XlsxLedger, xlsx_ledger

ABOUT = About([("bureau", "housing")], datetime(2024, 3, 11, 1, tzinfo=UTC), 2)
Opened = Callable[..., Workbook]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """Writes a ledger, and opens it as somebody would."""

    def write(*entries: LedgerEntry, **more: int) -> Workbook:
        folder = tmp_path / "made"
        folder.mkdir()
        ledger = XlsxLedger(folder, ABOUT, **more)
        ledger.add(entries)
        path = tmp_path / "sent.xlsx"
        path.write_bytes(b"".join(ledger.end()))
        return load_workbook(path)

    return write


def cell(sheet, code: str, row: int = 2) -> object:
    place = [column.code for column in COLUMNS].index(code) + 1
    return sheet.cell(row, place)


def test_the_first_sheet_says_what_it_is_about(opened, entry) -> None:
    told = dict(opened(entry)["说明"].values)
    assert told["截止时间"] == at(3, 11, 9).replace(tzinfo=None)
    assert (told["件数"], told["筛选条件 bureau"]) == (2, "housing")


def test_the_header_is_frozen(opened, entry) -> None:
    sheet = opened(entry)["台账"]
    assert (sheet.freeze_panes, sheet["A1"].value) == ("A2", "编号 (number)")


def test_columns_are_as_wide_as_what_they_hold(opened, entry) -> None:
    assert opened(entry)["台账"].column_dimensions["A"].width > 15


def test_an_instant_is_a_date_on_the_citys_clock(opened, entry) -> None:
    found = cell(opened(entry)["台账"], "received_at")
    assert (found.is_date, found.value) == (True, at(3, 12, 0, 30).replace(tzinfo=None))


def test_counts_are_numbers(opened, entry) -> None:
    assert cell(opened(entry)["台账"], "rehandlings").value == 2


def test_nothing_is_a_formula_or_a_link(opened, entry) -> None:
    sheet = opened(replace(entry, handler="=1+1", unit="https://example.org"))["台账"]
    assert cell(sheet, "handler").data_type == cell(sheet, "unit").data_type == "s"
    assert cell(sheet, "unit").hyperlink is None


def test_what_does_not_fit_a_sheet_goes_on_on_the_next(opened, entry) -> None:
    workbook = opened(entry, replace(entry, number="second"), most_rows=2)
    assert workbook.sheetnames == ["说明", "台账", "台账2"]
    assert workbook["台账2"]["A2"].value == "second"


def test_a_ledger_that_nobody_waits_for_leaves_nothing_behind(entry, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with xlsx_ledger(ABOUT) as ledger:
        ledger.add([entry])
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())
