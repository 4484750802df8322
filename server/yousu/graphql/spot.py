"""A spot on the map, as cases are gathered there."""

import strawberry

from yousu.case.spot import CELLS_A_DEGREE, cell_of
from yousu.graphql.case.appeal import Location


@strawberry.type(description="A place: a cell of a grid on the map, or words.")
class Spot:
    code: str = strawberry.field(description="Its stable name; a topic can be made of it.")
    words: str | None = strawberry.field(
        description="What the place is called, without the house; null for a cell."
    )
    centre: Location | None = strawberry.field(
        description="The middle of its cell; null where the appeals have no points on the map."
    )
    cell_degrees: float = strawberry.field(
        description="How wide and how high a cell is, in degrees."
    )


def spot_told(spot: str) -> Spot:
    """A stored spot as people are told it."""
    cell = cell_of(spot)
    centre = Location.of(cell.centre) if cell else None
    return Spot(
        code=spot, words=None if cell else spot, centre=centre, cell_degrees=1 / CELLS_A_DEGREE
    )
