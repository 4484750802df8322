"""What waits to be done in the whole city, counted by indexes and no further than anybody must
know."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.plugin_faults import all_faults
from yousu.store.timers import seconds_overdue

MOST_COUNTED = 100_000


@dataclass(frozen=True)
class Backlog:
    """All of the city; counts end at `MOST_COUNTED`, seconds are the world's.

    `notices` are those not sent, by delivery and state; `held_seconds` is how long the oldest
    open transaction that writes has kept readers from what is behind it; `readers` is for how long
    the first event that each of the city's own readers has not seen has been there;
    `plugin_faults` by plugin and kind since the city began.
    """

    timers_due: int
    timers_set_aside: int
    timer_lag_seconds: float
    unrouted: int
    notices: Mapping[tuple[str, str], int]
    held_seconds: float
    readers: Mapping[str, float]
    plugin_faults: Mapping[tuple[str, str], int]


async def read_backlog(connection: AsyncConnection) -> Backlog:
    counts = (await connection.execute(_COUNTS, {"most": MOST_COUNTED})).one()
    notices = await connection.execute(_NOTICES, {"most": MOST_COUNTED})
    readers = await connection.execute(_READERS)
    faults: dict[tuple[str, str], int] = {}
    for counted in await all_faults(connection):
        place = (counted.fault.plugin, counted.fault.kind.value)
        faults[place] = faults.get(place, 0) + counted.times
    return Backlog(
        timers_due=counts.due,
        timers_set_aside=counts.set_aside,
        timer_lag_seconds=await seconds_overdue(connection),
        unrouted=counts.unrouted,
        notices={(row.delivery, row.state): row.notices for row in notices},
        held_seconds=float(counts.held),
        readers={row.name: float(row.seconds) for row in readers},
        plugin_faults=faults,
    )


_COUNTS = text("""
    select
        (select count(*) from (select from timers
            where state = 'pending' and due_at <= city_now() limit :most) due) as due,
        (select count(*) from (select from timers
            where state = 'set_aside' limit :most) aside) as set_aside,
        (select count(*) from (select from outbox
            where routed_at is null limit :most) unrouted) as unrouted,
        (select coalesce(extract(epoch from now() - min(xact_start)), 0) from pg_stat_activity
            where backend_xid is not null and datname = current_database()) as held
""")
_NOTICES = text("""
    select delivery, state, count(*) as notices
    from (
        (select delivery, case when tries = 0 then 'waiting' else 'failed' end as state
            from deliveries where sent_at is null and given_up_at is null limit :most)
        union all
        (select delivery, 'given_up' from deliveries where given_up_at is not null limit :most)
    ) unsent
    group by delivery, state
""")
_READERS = text("""
    select name, coalesce(greatest(extract(epoch from city_now() - next.at), 0)
        / nullif(coalesce((select speed from city_clock), 1), 0), 0) as seconds
    from readers left join lateral (
        select at from events
        where (events.stamp, events.position) > (readers.stamp, readers.position)
        order by events.stamp, events.position limit 1
    ) next on true
""")
