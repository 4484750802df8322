"""The measures of the city: those of the program, of the bureaus, and the city's own."""

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.city import City
from yousu.measures.basis import Basis
from yousu.measures.written import standard


async def basis_of(city: City, connection: AsyncConnection) -> Basis:
    """By which measures are answered now."""
    host = await city.hosts.current(connection)
    return Basis(standard(), host.directory, city.hotline)
