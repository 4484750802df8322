"""Asking for measures."""

from datetime import date
from typing import Any

from yousu.city import City
from yousu.definitions import basis_of
from yousu.measures.answer import answer
from yousu.measures.asked import Asked, MetricsFilter
from yousu.measures.period import Period
from yousu.measures.value import Answer, Value

RATES = ("response", "resolution", "satisfaction", "on_time")


async def answered(city: City, asked: Asked) -> Answer:
    """What a city answers."""
    async with city.engine.connect() as connection:
        return await answer(connection, await basis_of(city, connection), asked)


async def values(
    city: City, *measures: str, first: date, last: date, **wanted: Any
) -> dict[str, Value]:
    """Measures in one line, by their codes."""
    asked = Asked(measures, Period(first, last), wanted=MetricsFilter(**wanted))
    told = (await answered(city, asked)).total.values
    return dict(zip(measures, told, strict=True))
