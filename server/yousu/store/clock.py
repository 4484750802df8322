"""The one clock: the database's, through `city_now()`. A test or demo city may move it."""

from datetime import datetime, timedelta

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection


async def city_now(connection: AsyncConnection) -> datetime:
    """The city's time at which this transaction began, aware, in UTC."""
    now: datetime = (await connection.execute(select(func.city_now()))).scalar_one()
    return now


async def set_clock(connection: AsyncConnection, city: datetime, speed: float = 1.0) -> None:
    """From now on the city's clock shows `city` and runs at `speed` times the world's."""
    await connection.execute(
        text(
            "insert into city_clock (singleton, world, city, speed)"
            " values (true, clock_timestamp(), :city, :speed)"
            " on conflict (singleton) do update"
            " set world = excluded.world, city = excluded.city, speed = excluded.speed"
        ),
        {"city": city, "speed": speed},
    )


async def advance_clock(connection: AsyncConnection, by: timedelta) -> None:
    """Moves a set clock; a city that runs on the world's time is not moved."""
    await connection.execute(text("update city_clock set city = city + :by"), {"by": by})


async def run_clock(connection: AsyncConnection, speed: float) -> None:
    """From now on the city's clock runs on at this speed; 0 stops it."""
    await set_clock(connection, await city_now(connection), speed)


async def has_own_clock(connection: AsyncConnection) -> bool:
    """Whether the city's clock was ever set apart from the world's."""
    return (await connection.execute(text("select 1 from city_clock"))).scalar() is not None


async def clock_speed(connection: AsyncConnection) -> float:
    """City seconds in a second of the world's; 0 for a stopped clock."""
    speed = (await connection.execute(text("select speed from city_clock"))).scalar()
    return float(speed) if speed is not None else 1.0
