"""A bulletin laid out for a page: its tables in words. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from yousu.bulletins.edition import Content, Edition, Figure, Line, Section, SectionCode
from yousu.bulletins.rendered.definitions import Explained, explained
from yousu.bulletins.rendered.words import difference, made_of, shown
from yousu.calendar import CITY_ZONE
from yousu.measures.asked import Comparison

TIME = "%Y年%m月%d日 %H:%M"
COMPARED = {Comparison.PERIOD_BEFORE: "环比", Comparison.YEAR_BEFORE: "同比"}


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and small below it."""

    text: str
    small: str = ""


@dataclass(frozen=True)
class Row:
    """The first of a total's row is set off from the others."""

    name: str
    cells: tuple[Cell, ...]
    is_total: bool = False


@dataclass(frozen=True)
class Table:
    """A table under its title; `code` says which charts go with it."""

    code: str
    title: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Page:
    """All that the page shows in words."""

    title: str
    period: str
    days: str
    edition: int
    issued_at: str
    cut_off: str
    digest: str
    tables: tuple[Table, ...]
    definitions: tuple[Explained, ...]
    reason: str | None = None


def page_of(edition: Edition) -> Page:
    """The page of an edition; times are the city's."""
    content, correction = edition.content, edition.correction
    subject = content.subject
    known = {one.code: one for one in content.definitions}
    return Page(
        title=f"{content.whose.zh}诉求办理情况通报",
        period=content.period.zh,
        days=f"{subject.first:%Y年%m月%d日}至{subject.last:%Y年%m月%d日}",
        edition=edition.number,
        issued_at=_time(edition.issued_at),
        cut_off=_time(content.known_at or content.cut_off),
        digest=edition.digest,
        tables=tuple(_tables(edition)),
        definitions=tuple(explained(one, known) for one in content.definitions),
        reason=correction.reason if correction else None,
    )


def _tables(edition: Edition) -> Iterator[Table]:
    content = edition.content
    if edition.correction:
        yield _changes(edition)
    for section in content.sections:
        overview = section.code in (SectionCode.OVERVIEW, SectionCode.OWN)
        yield _listed(content, section) if overview else _lines(content, section)
    yield _warnings(content)


OF_WHICH: Mapping[Comparison | None, str] = {
    None: "",
    Comparison.PERIOD_BEFORE: "（上期）",
    Comparison.YEAR_BEFORE: "（去年同期）",
}


def _changes(edition: Edition) -> Table:
    assert edition.correction is not None
    content = edition.content
    titles = {section.code: section.title.zh for section in content.sections}
    rows = []
    for change in edition.correction.changes:
        measure = content.definition(change.measure)
        was, now = shown(measure, change.before), shown(measure, change.after)
        name = f"{measure.title.zh}{OF_WHICH[change.compared]}"
        cells = (Cell(change.line.zh), Cell(name), Cell(was), Cell(now))
        rows.append(Row(titles.get(change.section, change.section), cells))
    if edition.correction.warnings:
        cells = (Cell(""), Cell("本期预警提醒"), Cell(""), Cell("见预警提醒"))
        rows.append(Row("预警提醒", cells))
    return Table("changes", "本版更正内容", ("对象", "指标", "更正前", "更正后"), tuple(rows))


def _listed(content: Content, section: Section) -> Table:
    """A measure a row: now, before, a year before."""
    head = ("本期", "上期", "环比", "去年同期", "同比")
    rows = (_measured(content, figure) for figure in section.total.figures) if section.total else ()
    return Table(section.code, section.title.zh, head, tuple(rows))


def _measured(content: Content, figure: Figure) -> Row:
    measure, now = content.definition(figure.measure), figure.now
    cells = [Cell(shown(measure, now), made_of(measure, now))]
    for earlier in (figure.before, figure.year_before):
        cells.append(Cell(shown(measure, earlier)))
        cells.append(Cell(difference(measure, now, earlier)))
    return Row(measure.title.zh, tuple(cells))


def _lines(content: Content, section: Section) -> Table:
    """A line a row; the first measure is shown beside what it was before."""
    lines = [*section.lines, *([section.total] if section.total else [])]
    compared = any(line.figures[0].before for line in lines)
    first, *others = section.total.figures if section.total else section.lines[0].figures
    head = [content.definition(first.measure).title.zh, *(COMPARED.values() if compared else ())]
    head += [content.definition(figure.measure).title.zh for figure in others]
    rows = [_row(content, line, compared, line is section.total) for line in lines]
    return Table(section.code, section.title.zh, tuple(head), tuple(rows))


def _row(content: Content, line: Line, compared: bool, is_total: bool) -> Row:
    first, *others = line.figures
    measure = content.definition(first.measure)
    cells = [_cell(content, first)]
    if compared:
        earlier = (first.before, first.year_before)
        cells += [Cell(difference(measure, first.now, one)) for one in earlier]
    cells += [_cell(content, figure) for figure in others]
    name = f"{line.rank}　{line.title.zh}" if line.rank else line.title.zh
    return Row(name, tuple(cells), is_total)


def _cell(content: Content, figure: Figure) -> Cell:
    measure = content.definition(figure.measure)
    return Cell(shown(measure, figure.now), made_of(measure, figure.now))


def _warnings(content: Content) -> Table:
    rows = (
        Row(
            warned.title.zh,
            (Cell(warned.whose.zh), Cell(f"{warned.people}"), _at(warned.issued_at)),
        )
        for warned in content.warnings
    )
    return Table("warnings", "预警提醒", ("责任局", "诉求人数", "发出时间"), tuple(rows))


def _at(instant: datetime) -> Cell:
    return Cell(_time(instant))


def _time(instant: datetime) -> str:
    return instant.astimezone(CITY_ZONE).strftime(TIME)
