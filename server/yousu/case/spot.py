"""The spot of an appeal: by what two appeals are known to be about one place.

It is a cell of a grid on the map where the appeal has a point, else the words of its place without
what tells one house from the next.
"""

import re
from dataclasses import dataclass
from math import floor
from typing import Self
from unicodedata import normalize

from yousu.case.commands import Appeal, Location

# A hundredth of a degree: 1.1 km from south to north, 0.9 km from west to east at 36° north.
CELLS_A_DEGREE = 100
LONGEST_SPOT = 40
_SIGNS = re.compile(r"[\W_]+")
# A name of two characters or more; what follows from the first digit on is the house.
_NAME = re.compile(r"..\D*")


@dataclass(frozen=True)
class Cell:
    """A cell of the grid, counted from the equator and from Greenwich."""

    row: int
    column: int

    @classmethod
    def of(cls, point: Location) -> Self:
        return cls(_cells(point.latitude), _cells(point.longitude))

    @property
    def centre(self) -> Location:
        degrees = ((cells + 0.5) / CELLS_A_DEGREE for cells in (self.row, self.column))
        return Location(*degrees)


def spot_of(appeal: Appeal) -> str | None:
    """The spot as it is stored; None where nobody said where it is."""
    if appeal.location is not None:
        cell = Cell.of(appeal.location)
        return f"@{cell.row},{cell.column}"
    words = _SIGNS.sub("", normalize("NFKC", appeal.place or "")).lower()
    name = _NAME.match(words)
    return (name[0] if name else words)[:LONGEST_SPOT] or None


def cell_of(spot: str) -> Cell | None:
    """The cell that a spot is; None for one that is words."""
    if not spot.startswith("@"):
        return None
    row, column = spot[1:].split(",")
    return Cell(int(row), int(column))


def _cells(degrees: float) -> int:
    # What is written as 36.29 may be a little less: rounded first, it stays in its own cell.
    return floor(round(degrees * CELLS_A_DEGREE, 6))
