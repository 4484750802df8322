"""Every code of a refusal, when it is told and in which words: the page docs/problems.md.

`python -m tests.graphql.problems_page` writes it.
"""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from yousu.case.problem import MESSAGES, ProblemCode
from yousu.case.problem.messages import (
    any_act,
    applications,
    arrangements,
    attachments,
    measures,
    orders,
    supervision,
)
from yousu.graphql.problems import FIELDS

PAGE = Path(__file__).parents[2] / "docs" / "problems.md"
SECTIONS = {
    "Any act": any_act,
    "Orders and visits": orders,
    "Applications": applications,
    "Supervision": supervision,
    "Arrangements": arrangements,
    "Attachments": attachments,
    "Measures": measures,
}
HEAD = """# Problems

Made by `python -m tests.graphql.problems_page` from the code, and compared with it by the tests.

An act that breaks a rule of the domain is refused: its payload has no object, and `problems` says
why. Nothing was changed. A program goes by `code`, which is stable; a person reads `message`, in
Chinese or English as `Accept-Language` asks, with its q-values; `path` leads to the field of the
input that the refusal is about, where it is about one. What stands in braces is filled in.

The field below is the usual one; the path always names one that the input has. Refusals of words
(`TEXT_MISSING`, `TEXT_TOO_LONG`, `INVALID_INPUT`) name whichever field holds them.
"""
COLUMNS = "| code | field | 中文 | English |\n|---|---|---|---|\n"


def page() -> str:
    return HEAD + "".join(_section(title, module) for title, module in SECTIONS.items())


def _section(title: str, module: ModuleType) -> str:
    told = " ".join((module.__doc__ or "").split())
    table = "".join(f"| {' | '.join(line)} |\n" for line in _lines(module))
    return (
        f"\n## {title}\n\n{told}\n\n| code | field | 中文 | English |\n|---|---|---|---|\n{table}"
    )


def _lines(module: ModuleType) -> Iterator[tuple[str, str, str, str]]:
    codes: list[ProblemCode] = sorted(module.MESSAGES)
    for code in codes:
        fields = ", ".join(f"`{field}`" for field in FIELDS.get(code, ()))
        yield f"`{code}`", fields, MESSAGES[code].zh, MESSAGES[code].en


if __name__ == "__main__":
    PAGE.write_text(page())
