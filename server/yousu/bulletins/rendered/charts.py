"""The charts of a bulletin, as SVG with real words in it."""

import re
import sys
from collections.abc import Mapping, Sequence
from uuid import UUID

import pygal
from pygal.style import Style

from yousu.bulletins.edition import Amount, Edition, Line, Section, SectionCode
from yousu.bulletins.rendered.font import FAMILY

# pygal has every later import ask an importer of the older kind, for maps that nobody draws here.
sys.meta_path[:] = [one for one in sys.meta_path if type(one).__module__ != "pygal"]

STYLE = Style(
    font_family=FAMILY,
    background="transparent",
    plot_background="transparent",
    foreground="#333333",
    foreground_strong="#222222",
    foreground_subtle="#cccccc",
    colors=("#b5282a", "#c9a063", "#7d8ca3"),
    opacity="1",
    opacity_hover="1",
    transition="none",
    label_font_size=13,
    major_label_font_size=13,
    value_font_size=12,
    legend_font_size=13,
    title_font_size=15,
    guide_stroke_color="#dddddd",
    major_guide_stroke_color="#dddddd",
    guide_stroke_dasharray="none",
    major_guide_stroke_dasharray="none",
)
# A bar's value stands behind its end.
VALUES_BEHIND = "inline:{{ id }} .text-overlay text { text-anchor: start; }"
CHARTED: Mapping[SectionCode, str] = {
    SectionCode.RANKING: "三率综合得分",
    SectionCode.RESPONSIBLE: "受理量",
    SectionCode.CATEGORIES: "受理量最多的类别",
    SectionCode.CHANNELS: "各渠道受理量",
    SectionCode.NATURES: "各性质受理量",
}
# pygal writes the day into one on which it draws.
COMMENT = re.compile("<!--.*?-->", re.DOTALL)
# As many as stay on one page.
MOST_BARS = 15
WIDTH, LINE_HEIGHT, AROUND = 720, 34, 110
# pygal takes every character for as wide as a Latin one.
MORE_FOR_A_CHARACTER = 6


def charts(edition: Edition) -> dict[str, str]:
    """An SVG for each section that has a chart, by the section's code; each bar is the first
    measure of a line."""
    sections = (edition.content.section(code) for code in CHARTED)
    return {
        section.code.value: _bars(section, CHARTED[section.code])
        for section in sections
        if section is not None and section.lines
    }


def _bars(section: Section, title: str) -> str:
    lines = section.lines[:MOST_BARS][::-1]
    series = _series(section, lines)
    values = [value for _, told in series for value in told if value is not None]
    chart = pygal.HorizontalBar(
        style=STYLE,
        css=["file://style.css", "file://graph.css", VALUES_BEHIND],
        js=[],
        width=WIDTH,
        height=AROUND + LINE_HEIGHT * len(series) * len(lines),
        title=title,
        range=(0, max(values, default=0) * 1.1 or 1),
        print_values=True,
        print_values_position="top",
        show_legend=len(series) > 1,
        legend_at_bottom=True,
        pretty_print=False,
        margin=12,
        margin_left=12 + MORE_FOR_A_CHARACTER * max(len(line.title.zh) for line in lines),
    )
    chart.uuid = str(UUID(int=list(SectionCode).index(section.code)))
    chart.x_labels = [line.title.zh for line in lines]
    for name, told in series:
        chart.add(name, told)
    svg: str = chart.render(is_unicode=True, disable_xml_declaration=True)
    return COMMENT.sub("", svg)


def _series(section: Section, lines: Sequence[Line]) -> list[tuple[str, list[float | None]]]:
    """The first measure of each line; beside it that of the period before, if there was any."""
    now = [_number(line.figures[0].now) for line in lines]
    before = [_number(line.figures[0].before) for line in lines]
    if section.code is SectionCode.RESPONSIBLE and any(before):
        return [("本期", now), ("上期", before)]
    return [("本期", now)]


def _number(amount: Amount | None) -> float | None:
    return None if amount is None or amount.value is None else float(amount.value)
