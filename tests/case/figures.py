"""The figures that a case contributes to the measures."""

from collections import Counter
from typing import Any

from yousu.case.contribution import Cell, Figure, contribution


def figures(city: Any) -> Counter[Figure]:
    """The case's figures, over all cells."""
    total: Counter[Figure] = Counter()
    for cell, amount in contribution(city.case).items():
        total[cell.figure] += amount
    return total


def cells(city: Any, *wanted: Figure) -> list[Cell]:
    return [cell for cell in contribution(city.case).elements() if cell.figure in wanted]
