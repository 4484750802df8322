"""What stands when a transaction begins, read at once."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

_STANDING = text(
    "select city_now(),"
    " (select version from calendars order by revision desc limit 1),"
    " (select coalesce(max(revision), 0) from plugin_changes)"
)


@dataclass(frozen=True)
class Standing:
    """The city's time (UTC), the version of the newest calendar (None: none was issued), and the
    revision of the plugins' arrangement."""

    now: datetime
    calendar: str | None
    arrangement: int


async def read_standing(connection: AsyncConnection) -> Standing:
    return Standing(*(await connection.execute(_STANDING)).one())
