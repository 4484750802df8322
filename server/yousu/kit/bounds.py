"""The bounds that a field of a model has."""

from collections.abc import Iterable, Iterator
from typing import Any

LEAST, MOST = ("ge", "gt"), ("le", "lt")


def bounds(metadata: Iterable[Any], words: Iterable[str]) -> Iterator[Any]:
    """The values of those marks of a field that are called by these words."""
    named = tuple(words)
    for mark in metadata:
        yield from (value for word in named if (value := getattr(mark, word, None)) is not None)
