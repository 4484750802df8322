"""The figures that a case contributes to the measures."""

from collections import Counter
from typing import Any

from yousu.case.contribution import Cell, contribution
from yousu.case.figures import Attribution


def figures(city: Any, attribution: Attribution) -> Counter[str]:
    """The case's figures that count on days of one kind, over all places."""
    total: Counter[str] = Counter()
    for cell, amount in contribution(city.case).items():
        if cell.attribution is attribution:
            total[cell.figure] += amount
    return total


def cells(city: Any, attribution: Attribution, *wanted: str) -> list[Cell]:
    """Where some figures count, on days of one kind."""
    return [
        cell
        for cell in contribution(city.case).elements()
        if cell.figure in wanted and cell.attribution is attribution
    ]
