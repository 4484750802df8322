"""The ready sums are kept up with what acts have written."""

from yousu.city import City
from yousu.store.measures.ready import PAGE, make_ready


async def add_up_some(city: City) -> int:
    """Adds the next deltas to the ready sums; gives how many, or 0 when a second from now is soon
    enough: few at a time would cost those who act more than they save those who ask."""
    async with city.engine.begin() as connection:
        added = await make_ready(connection)
    return added if added == PAGE else 0
