"""A piece of the map, as clients name it."""

import strawberry

from yousu.graphql.problems import BadRequest
from yousu.store.said import Box


@strawberry.input(description="A piece of the map, in degrees of WGS 84; its edges belong to it.")
class LocationBoxInput:
    south: float = strawberry.field(description="Its least latitude.")
    west: float = strawberry.field(description="Its least longitude.")
    north: float = strawberry.field(description="Its greatest latitude.")
    east: float = strawberry.field(description="Its greatest longitude.")

    def box(self) -> Box:
        """Raises BadRequest for what is no piece of the map."""
        is_on_map = -90 <= self.south <= self.north <= 90 and -180 <= self.west <= self.east <= 180
        if not is_on_map:
            told = "South lies below north, from -90 to 90; west before east, from -180 to 180."
            raise BadRequest("BOX_OFF_THE_MAP", told)
        return Box(self.south, self.west, self.north, self.east)
