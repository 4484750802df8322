"""Answers as text."""

from typing import Any

import orjson


def encoded(told: object) -> str:
    """Chinese stays readable, and shorter. What PostgreSQL wrote is passed on as it is."""
    return orjson.dumps(told, default=_passed_on).decode()


def _passed_on(told: Any) -> orjson.Fragment:
    """What knows its own text. Raises TypeError for whatever has no place in JSON."""
    if isinstance(told, Text):
        return orjson.Fragment(told.json)
    raise TypeError(f"{type(told).__name__} has no place in an answer")


class Text:
    """A part of an answer that is JSON already."""

    __slots__ = ("json",)

    def __init__(self, json: str) -> None:
        self.json = json
