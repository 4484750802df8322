"""A name in the two languages that the city's people and programmers read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Title:
    """A name in Chinese, as people are shown it, and in English."""

    zh: str
    en: str
