"""The workbook of an edition: a sheet a section, with all that each value was made of."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook

from yousu.bulletins.edition import Content, Edition, Figure, Line, Section
from yousu.bulletins.rendered.page import TIME, Page, page_of
from yousu.calendar import CITY_ZONE

Cell = str | int | Decimal | None
Row = tuple[Cell, ...]
OF_A_FIGURE = ("", "（分子）", "（分母）", "（剔除）", "（上期）", "（去年同期）")
DEFINED = ("指标", "代码", "版本", "分子", "分母", "计入日期", "范围")
CHANGED = ("项目", "对象", "指标", "更正前", "更正后")
WARNED = ("预警", "责任局", "诉求人数", "发出时间")
WIDTH_OF_NAMES = 24


def xlsx_of(edition: Edition) -> bytes:
    """Values as numbers, rates from 0 to 1; empty where there is nothing to divide."""
    page, content, made = page_of(edition), edition.content, BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"created": edition.issued_at.replace(tzinfo=None)})
        _sheet(book, "说明", _about(page))
        for section in content.sections:
            _sheet(book, section.title.zh, _rows(content, section))
        _sheet(book, "预警提醒", _warnings(content))
        _sheet(book, "指标口径", _definitions(page))
        if edition.correction:
            _sheet(book, "更正内容", _changes(page))
    return made.getvalue()


def _about(page: Page) -> Iterator[Row]:
    yield (page.title,)
    yield ("时段", page.period, page.days)
    yield ("版次", page.edition)
    yield ("发布时间", page.issued_at)
    yield ("数据截至", page.cut_off)
    yield ("内容校验值（SHA-256）", page.digest)
    if page.reason:
        yield ("更正说明", page.reason)


def _sheet(book: Workbook, title: str, rows: Iterable[Row]) -> None:
    """Text stays text, whatever it begins with."""
    sheet = book.add_worksheet(title)
    sheet.set_row(0, None, book.add_format({"bold": True}))
    sheet.set_column(0, 0, WIDTH_OF_NAMES)
    sheet.freeze_panes(1, 1)
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(at, place, cell)
            elif cell is not None:
                sheet.write_number(at, place, float(cell))


def _rows(content: Content, section: Section) -> Iterator[Row]:
    lines = [*section.lines, *([section.total] if section.total else [])]
    if not lines:
        return
    titles = [content.definition(figure.measure).title.zh for figure in lines[0].figures]
    yield ("", "排名", *(f"{title}{part}" for title in titles for part in OF_A_FIGURE))
    yield from (_row(line) for line in lines)


def _row(line: Line) -> Row:
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


def _warnings(content: Content) -> Iterator[Row]:
    yield WARNED
    for one in content.warnings:
        at = one.issued_at.astimezone(CITY_ZONE).strftime(TIME)
        yield (one.title.zh, one.whose.zh, one.people, at)


def _definitions(page: Page) -> Iterator[Row]:
    yield DEFINED
    yield from (tuple(vars(one).values()) for one in page.definitions)


def _changes(page: Page) -> Iterator[Row]:
    yield CHANGED
    for table in page.tables:
        if table.code == "changes":
            yield from ((row.name, *(cell.text for cell in row.cells)) for row in table.rows)
