"""Many events of one case, committed at once, as no act would write them."""

from uuid import UUID

from sqlalchemy import text

from yousu.city import City
from yousu.feed.wake import wake_readers


async def burst(city: City, case: UUID, count: int) -> None:
    """Its first event, so often again."""
    async with city.engine.begin() as connection:
        await connection.execute(text(_EVENTS), {"case": case, "count": count})
    await wake_readers(city.redis)


_EVENTS = """
insert into events (case_id, version, bureaus, at, type, shape, actor, fact)
select case_id, (select max(version) from events where case_id = :case) + i,
    bureaus, at, type, shape, actor, fact
from events, generate_series(1, cast(:count as integer)) i
where case_id = :case and version = 1 order by i
"""
