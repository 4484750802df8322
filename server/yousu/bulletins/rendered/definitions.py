"""How the figures of a bulletin were counted, for people. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from yousu.bulletins.rendered.words import plain
from yousu.case.figure_titles import figure_title
from yousu.case.figures import Attribution
from yousu.case.measure import ONE, Definition, MeasureKind, MeasureScope, Term

DAYS: Mapping[Attribution, str] = {
    Attribution.RECEIVED: "受理日",
    Attribution.DISPATCHED: "派单日",
    Attribution.DUE: "到期日",
    Attribution.CLOSED: "办结日",
    Attribution.VISITED: "回访日",
    Attribution.RECORDED: "发生日",
}
SCOPES: Mapping[MeasureScope, str] = {
    MeasureScope.ALL: "全部",
    MeasureScope.ASSESSED: "考核（不含剔除和挂账）",
}


@dataclass(frozen=True)
class Explained:
    """A measure in words: its code and version, what is above and below its line, on which day it
    counts, and which orders count."""

    title: str
    code: str
    version: int
    numerator: str
    denominator: str
    day: str
    scope: str


def explained(measure: Definition, others: Mapping[str, Definition]) -> Explained:
    """`others` are the measures of which a composite is made."""
    parts = others if measure.kind is MeasureKind.COMPOSITE else {}
    return Explained(
        title=measure.title.zh,
        code=measure.code,
        version=measure.version,
        numerator=_terms(measure.numerator, parts),
        denominator=_terms(measure.denominator, parts),
        day=DAYS[measure.attribution],
        scope=SCOPES[measure.scope],
    )


def _terms(terms: tuple[Term, ...], others: Mapping[str, Definition]) -> str:
    return " + ".join(
        _name(term.of, others)
        if term.weight == ONE
        else f"{plain(term.weight)} × {_name(term.of, others)}"
        for term in terms
    )


def _name(code: str, others: Mapping[str, Definition]) -> str:
    """What people call a figure or a measure; its code where they have no name for it."""
    title = others[code].title if code in others else figure_title(code)
    return title.zh if title else code
