"""How the figures of a bulletin were counted, for people. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from yousu.bulletins.rendered.words import plain
from yousu.case.figures import Attribution
from yousu.case.measure import ONE, Definition, MeasureScope, Term

DAYS: Mapping[Attribution, str] = {
    Attribution.RECEIVED: "受理日",
    Attribution.DISPATCHED: "派单日",
    Attribution.DUE: "到期日",
    Attribution.CLOSED: "办结日",
    Attribution.VISITED: "回访日",
    Attribution.RECORDED: "登记日",
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


def explained(measure: Definition) -> Explained:
    return Explained(
        title=measure.title.zh,
        code=measure.code,
        version=measure.version,
        numerator=_terms(measure.numerator),
        denominator=_terms(measure.denominator),
        day=DAYS[measure.attribution],
        scope=SCOPES[measure.scope],
    )


def _terms(terms: tuple[Term, ...]) -> str:
    return " + ".join(
        term.of if term.weight == ONE else f"{plain(term.weight)} × {term.of}" for term in terms
    )
