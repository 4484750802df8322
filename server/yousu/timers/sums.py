"""The ready sums are kept up with what acts have written."""

from yousu.city import City
from yousu.store.measures.ready import make_ready


async def add_up_some(city: City) -> int:
    """Adds the next deltas to the ready sums; gives how many."""
    async with city.engine.begin() as connection:
        return await make_ready(connection)
