"""The workbook of an edition: a sheet a section, with all that each value was made of."""

import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Font

from yousu.bulletins.edition import Content, Edition, Figure, Line, Section
from yousu.bulletins.rendered.page import TIME, Page, page_of
from yousu.calendar import CITY_ZONE

OF_A_FIGURE = ("", "（分子）", "（分母）", "（剔除）", "（上期）", "（去年同期）")
DEFINED = ("指标", "代码", "版本", "分子", "分母", "计入日期", "范围")
CHANGED = ("项目", "对象", "指标", "更正前", "更正后")
WARNED = ("预警", "责任局", "诉求人数", "发出时间")
BOLD = Font(bold=True)
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
# The first day that a ZIP can tell.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def xlsx_of(edition: Edition) -> bytes:
    """Values as numbers, rates from 0 to 1; empty where there is nothing to divide."""
    page, content = page_of(edition), edition.content
    book = Workbook()
    first = book.worksheets[0]
    first.title = "说明"
    for row in _about(page):
        first.append(row)
    for section in content.sections:
        _sheet(book, section.title.zh, _rows(content, section))
    _sheet(book, "预警提醒", _warnings(content))
    _sheet(book, "指标口径", _definitions(page))
    if edition.correction:
        _sheet(book, "更正内容", _changes(page))
    return _timeless(book, edition.issued_at)


def _about(page: Page) -> Iterator[tuple[Any, ...]]:
    yield (page.title,)
    yield ("时段", page.period, page.days)
    yield ("版次", page.edition)
    yield ("发布时间", page.issued_at)
    yield ("数据截至", page.cut_off)
    yield ("内容校验值（SHA-256）", page.digest)
    if page.reason:
        yield ("更正说明", page.reason)


def _sheet(book: Workbook, title: str, rows: Iterator[tuple[Any, ...]]) -> None:
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = BOLD
    sheet.freeze_panes = "B2"
    sheet.column_dimensions["A"].width = 24


def _rows(content: Content, section: Section) -> Iterator[tuple[Any, ...]]:
    lines = [*section.lines, *([section.total] if section.total else [])]
    if not lines:
        return
    titles = [content.definition(figure.measure).title.zh for figure in lines[0].figures]
    yield ("", "排名", *(f"{title}{part}" for title in titles for part in OF_A_FIGURE))
    yield from (_row(line) for line in lines)


def _row(line: Line) -> tuple[Any, ...]:
    told = (number for figure in line.figures for number in _numbers(figure))
    return (line.title.zh, line.rank, *told)


def _numbers(figure: Figure) -> tuple[Decimal | None, ...]:
    now, before, year_before = figure.now, figure.before, figure.year_before
    return (
        now.value,
        now.numerator,
        now.denominator,
        now.excluded,
        before.value if before else None,
        year_before.value if year_before else None,
    )


def _warnings(content: Content) -> Iterator[tuple[Any, ...]]:
    yield WARNED
    for one in content.warnings:
        at = one.issued_at.astimezone(CITY_ZONE).strftime(TIME)
        yield (one.title.zh, one.bureau, one.people, at)


def _definitions(page: Page) -> Iterator[tuple[Any, ...]]:
    yield DEFINED
    yield from (tuple(vars(one).values()) for one in page.definitions)


def _changes(page: Page) -> Iterator[tuple[Any, ...]]:
    yield CHANGED
    for table in page.tables:
        if table.code == "changes":
            yield from ((row.name, *(cell.text for cell in row.cells)) for row in table.rows)


def _timeless(book: Workbook, issued_at: datetime) -> bytes:
    """The workbook without the time of its making, which openpyxl writes into it."""
    book.properties.created = issued_at.replace(tzinfo=None)
    made, kept = BytesIO(), BytesIO()
    book.save(made)
    at = f"{issued_at:%Y-%m-%dT%H:%M:%SZ}".encode()
    with ZipFile(made) as before, ZipFile(kept, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = MODIFIED.sub(rb"\g<1>" + at, before.read(name))
            after.writestr(ZipInfo(name, NO_TIME), content, ZIP_DEFLATED)
    return kept.getvalue()
