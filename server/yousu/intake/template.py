"""Texts put together from columns: "{RequestType}: {Address}"."""

import re
from collections.abc import Callable

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def well_formed(template: str) -> str:
    """The template itself; ValueError when a brace is not part of a {Column}."""
    if not template.strip():
        raise ValueError("the text is empty")
    if re.search(r"[{}]", _PLACEHOLDER.sub("", template)):
        raise ValueError("a brace is not part of a {Column}")
    return template


def columns_in(template: str) -> list[str]:
    """The columns that the template names, in order."""
    return [name.strip() for name in _PLACEHOLDER.findall(template)]


def fill(template: str, text_of: Callable[[str], str]) -> str:
    """The template with each {Column} replaced by its text, once: a cell's braces stay."""
    return _PLACEHOLDER.sub(lambda found: text_of(found[1].strip()), template).strip()
