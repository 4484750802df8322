"""A page, a PDF and a workbook: in Chinese, the same for ever, without personal data."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pygal import svg
from pypdf import PdfReader
from tests.bulletins.editions import corrected, edition

from yousu.bulletins.edition import Correction
from yousu.bulletins.rendered.html import html_of
from yousu.bulletins.rendered.page import page_of
from yousu.bulletins.rendered.pdf import pdf_of
from yousu.bulletins.rendered.xlsx import xlsx_of
from yousu.personal import personal_numbers


@pytest.fixture(scope="module")
def printed() -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf_of(edition()))).pages)


@pytest.mark.parametrize(
    "words",
    ["全市诉求办理情况通报", "2024年第一季度", "市住房保障房管局", "指标口径", "98.45%", "第 1 页"],
)
def test_the_pdf_has_the_chinese_words(printed, words) -> None:
    assert words in printed


def test_its_chart_has_chinese_words(printed) -> None:
    assert printed.count("市住房保障房管局") == 3  # in the chart, in the table, with its warning


def test_every_font_is_in_the_pdf() -> None:
    for page in PdfReader(BytesIO(pdf_of(edition()))).pages:
        for font in page["/Resources"]["/Font"].values():
            held = font.get_object()
            described = held.get("/DescendantFonts", [held])[0].get_object()["/FontDescriptor"]
            assert "/FontFile3" in described or "/FontFile2" in described


class AnotherDay(date):
    @classmethod
    def today(cls) -> "AnotherDay":
        return cls(2034, 1, 1)


@pytest.mark.parametrize("render", [html_of, pdf_of, xlsx_of])
def test_the_same_edition_gives_the_same_bytes_on_another_day(render, monkeypatch) -> None:
    first = render(edition())
    monkeypatch.setattr(svg, "date", AnotherDay)
    assert render(edition()) == first


def test_the_page_needs_no_other_file() -> None:
    named = re.findall(r'(?:src|href)\s*=\s*"([^"#]+)|url\("([^"]{4})', html_of(edition()))
    assert {one for pair in named for one in pair if one} == {"data"}


def test_a_name_is_no_markup() -> None:
    assert "公园局<script>" not in html_of(edition())


def test_there_are_no_personal_numbers_in_it() -> None:
    for table in page_of(corrected()).tables:
        for row in table.rows:
            for words in (row.name, *(cell.text for cell in row.cells)):
                assert personal_numbers(words) == ()


def test_a_correction_says_why_and_what() -> None:
    told = html_of(corrected())
    for words in ("补录一件漏统计的诉求。", "本版更正内容", "752", "第2版"):
        assert words in told


def test_a_correction_of_the_warnings_alone_says_so() -> None:
    correction = Correction("预警人数有误。", (), warnings=True)
    page = page_of(replace(edition(), correction=correction))
    [table] = [one for one in page.tables if one.code == "changes"]
    assert [row.name for row in table.rows] == ["预警提醒"]


def test_nothing_to_divide_is_a_dash() -> None:
    assert "<td>—</td>" in html_of(edition()).replace("<small>0/0</small>", "")


def test_the_workbook_tells_what_a_value_is_made_of() -> None:
    sheet = load_workbook(BytesIO(xlsx_of(edition())))["各局办理情况"]
    head, housing, *_ = sheet.iter_rows(values_only=True)
    told = dict(zip(head, housing, strict=True))
    assert (told["受理量"], told["受理量（上期）"]) == (753, 500)
    assert (told["解决率（分子）"], told["解决率（分母）"]) == (700, 711)


def test_the_workbook_leaves_empty_what_can_not_be_divided() -> None:
    sheet = load_workbook(BytesIO(xlsx_of(edition())))["各局办理情况"]
    head, _, parks, *_ = sheet.iter_rows(values_only=True)
    assert dict(zip(head, parks, strict=True))["解决率"] is None


def test_a_corrected_workbook_lists_the_changes() -> None:
    sheet = load_workbook(BytesIO(xlsx_of(corrected())))["更正内容"]
    [_, change] = sheet.iter_rows(values_only=True)
    assert change == ("总体情况", "合计", "受理量", "752", "753")


async def test_definitions_are_told_in_people_s_words(publishing) -> None:
    page = page_of(await publishing.issued())
    told = {one.code: one for one in page.definitions}
    assert told["satisfaction"].numerator == "满意数 + 基本满意数"
    assert told["three_rates"].numerator == "10 × 响应率 + 50 × 解决率 + 40 × 满意率"
