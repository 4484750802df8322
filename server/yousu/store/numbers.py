"""Case numbers that people can read and say: the day of receipt and a running number."""

from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import CITY_ZONE


async def next_numbers(connection: AsyncConnection, count: int) -> list[int]:
    """Running numbers that nobody else gets; a refused case leaves a gap."""
    query = text("select nextval('case_numbers') from generate_series(1, :count)")
    return list((await connection.execute(query, {"count": count})).scalars())


def case_number(received_at: datetime, running: int) -> str:
    """For example 20240415-000123; the day is the city's."""
    return f"{received_at.astimezone(CITY_ZONE):%Y%m%d}-{running:06d}"
