"""A year of a city's cases: those of the demo city, which were lived through the door, copied.

The demo lasts four months; copies are shifted by four and eight more, so that every month of the
year has cases. What is searched and counted is shifted: receipt, closing, the instants of the log,
the days of the figures. The bodies of cases and facts keep the days of their originals.
"""

from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from tests.bench.ground import Ground

from yousu.calendar import CITY_ZONE
from yousu.demo.play import load_demo
from yousu.store.clock import set_clock
from yousu.store.measures.ready import READER, added_up
from yousu.store.measures.views import COLUMNS
from yousu.store.readers import move_on, take_place

YEAR_END = datetime(2024, 12, 31, 23, 0, tzinfo=CITY_ZONE)
AT_ONCE = 40


async def year_of_cases(ground: Ground, cases: int) -> str:
    """The name of a database with about so many cases, their logs, their deltas and ready sums."""
    name = await ground.empty_database()
    async with ground.city(name) as city:
        await load_demo(city)
        async with city.engine.begin() as connection:
            await connection.execute(text("delete from timers"))
            await set_clock(connection, YEAR_END, speed=0)
            lived = await _count(connection)
        times = max(1, round(cases / lived))
        for first in range(1, times, AT_ONCE):
            last = min(times, first + AT_ONCE) - 1
            async with city.engine.begin() as connection:
                await connection.execute(text(_COPIED), {"first": first, "last": last})
        await _add_up(city.engine)
    await ground.tidy(name)
    return name


async def _count(connection: AsyncConnection) -> int:
    return int((await connection.execute(text("select count(*) from cases"))).scalar_one())


async def _add_up(engine: AsyncEngine) -> None:
    """All at once, and only the view that is asked for: page by page, as a worker does beside its
    other work, seventeen million deltas take an hour."""
    columns, bureaus = ", ".join(COLUMNS), added_up("view = 'bureau'")
    async with engine.begin() as connection:
        await take_place(connection, READER)
        await connection.execute(text("delete from measure_sums"))
        await connection.execute(
            text(
                "insert into measure_sums"
                f" (view, stretch, attribution, figure, day, {columns}, assessed, amount)"
                f" {bureaus}"
            )
        )
        last = text("select stamp, position from measure_deltas order by 1 desc, 2 desc limit 1")
        end = (await connection.execute(last)).one()
        await move_on(connection, READER, end.stamp, end.position)


# A copy of a case has an id that follows from the original's and its own number.
_COPIED = """
with copies as materialized (
    select id as original, i, cast(md5(id::text || '-' || i) as uuid) as id,
        make_interval(months => 4 * (i % 3)) as later
    from cases, generate_series(cast(:first as integer), cast(:last as integer)) i
    where number not like 'copy-%'
), told as (
    insert into events (case_id, version, bureaus, at, type, shape, actor, fact)
    select c.id, e.version, e.bureaus, e.at + c.later, e.type, e.shape, e.actor, e.fact
    from copies c join events e on e.case_id = c.original
), measured as (
    insert into measure_deltas (case_id, at, bureau, unit, handler, category, channel, nature,
        district, assessed, attribution, day, minutes, amounts)
    select c.id, m.at + c.later, m.bureau, m.unit, m.handler, m.category, m.channel, m.nature,
        m.district, m.assessed, m.attribution, cast(m.day + c.later as date), m.minutes, m.amounts
    from copies c join measure_deltas m on m.case_id = c.original
)
insert into cases
select copied.*
from copies c join cases o on o.id = c.original, jsonb_populate_record(o, jsonb_build_object(
    'id', c.id,
    'number', 'copy-' || c.i || '-' || o.number,
    'external_id', null,
    'matter', null,
    'received_at', o.received_at + c.later,
    'closed_at', o.closed_at + c.later,
    'changed_at', o.changed_at + c.later,
    'body', replace(o.body, o.id::text, c.id::text)
)) copied
"""
