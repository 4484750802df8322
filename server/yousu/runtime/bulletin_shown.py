"""What `yousu bulletin` prints."""

from rich.box import SIMPLE
from rich.table import Table

from yousu.bulletins.edition import Edition, Figure, Line, SectionCode
from yousu.bulletins.rendered.words import made_of, shown
from yousu.calendar import CITY_ZONE


def bulletin_shown(edition: Edition) -> Table:
    """A line a bureau or unit, the total last; every rate with its numerator and denominator, which
    a narrow terminal may break and never cuts."""
    content = edition.content
    cut_off = (content.known_at or content.cut_off).astimezone(CITY_ZONE)
    table = Table(
        title=f"{content.whose.zh}通报 Bulletin, {content.period.zh}, edition {edition.number}",
        caption=f"Counted up to {cut_off:%Y-%m-%d %H:%M} in Asia/Shanghai. SHA-256 of the content:"
        f" {edition.digest}",
        box=SIMPLE,
    )
    section = content.section(SectionCode.RESPONSIBLE)
    assert section is not None
    assert section.total is not None
    table.add_column("", overflow="fold")
    for figure in section.total.figures:
        title = content.definition(figure.measure).title.en
        table.add_column(title, justify="right", overflow="fold")
    for line in (*section.lines, section.total):
        table.add_row(_name(line), *(_shown(edition, figure) for figure in line.figures))
    return table


def _name(line: Line) -> str:
    return f"{line.title.zh} {line.code or line.title.en}"


def _shown(edition: Edition, figure: Figure) -> str:
    measure = edition.content.definition(figure.measure)
    parts = made_of(measure, figure.now).replace("/", "/\n")
    return f"{shown(measure, figure.now)}\n{parts}".strip()
