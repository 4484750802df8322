"""Names that a plugin gives: well formed, each once, known, and titled in both languages."""

import re
from collections.abc import Sequence, Set

from yousu.case.vocabulary import Title
from yousu.plugins.report import PluginProblem

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def snake_case(place: str, kind: str, name: str) -> None:
    if not SNAKE_CASE.fullmatch(name):
        raise PluginProblem(f"{place} needs a {kind} in snake_case")


def unique(kind: str, codes: Sequence[str]) -> None:
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise PluginProblem(f"{kind} {', '.join(twice)} is named twice")


def known(who: str, code: str | None, codes: Set[str]) -> None:
    if code is not None and code not in codes:
        raise PluginProblem(f"{who} names {code}, which nobody defines")


def titled(what: str, title: Title) -> None:
    if not title.zh.strip() or not title.en.strip():
        raise PluginProblem(f"{what} needs a title in both languages")
