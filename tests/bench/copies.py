"""Many cases from one: a case that was led through the door is copied with all of its rows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from tests.town import MONDAY_MORNING, Staff, Town

from yousu.case.state import Clock
from yousu.case.vocabulary import ClockKind
from yousu.city import City
from yousu.store.clock import set_clock

CATEGORY, UNIT = "education.fees", Staff("education", "finance")
# The last rung that has fired on a late case, and how long after the deadline the next follows.
FIRED, NEXT_AFTER = "transfer_office", timedelta(days=1)


@dataclass(frozen=True)
class Original:
    """A case to be copied, its order, and the deadline of its handling."""

    case: UUID
    order: UUID
    deadline: datetime


async def waiting_case(city: City) -> Original:
    """A case in its handler's hands, days before it is due: three timers wait."""
    town = await _town(city)
    case = await town.open(CATEGORY)
    await town.hand_to_handler(case, UNIT)
    return await _original(town, case)


async def late_case(city: City) -> Original:
    """A case whose transfer office was told of its lateness; the leader in charge is next.

    When that rung fires, a timer for the one above takes the place of its own: one event, one
    notice, one timer.
    """
    original = await waiting_case(city)
    town = Town(city)
    await town.advance_to(original.deadline + NEXT_AFTER - timedelta(hours=1))
    clock = await _handling(town, original.case)
    assert [rung.code for rung in clock.fired][-1:] == [FIRED], "the ladder has changed"
    return original


async def copy_case(
    connection: AsyncConnection,
    original: Original,
    count: int,
    first_deadline: datetime,
    step: timedelta,
) -> None:
    """So many copies, with ids of their own; each has its deadline a step after the one before.

    The original's own timers go: only copies fire.
    """
    await connection.execute(
        text(_COPIES),
        {
            "case": original.case,
            "order": original.order,
            "deadline": original.deadline,
            "count": count,
            "first": first_deadline,
            "step": step,
        },
    )
    await connection.execute(
        text("delete from timers where case_id = :case"), {"case": original.case}
    )


# A copy's story is the original's with other ids, another number and another deadline.
_COPIES = """
with copies as materialized (
    select uuidv7() as id, uuidv7() as "order",
        cast(:first as timestamptz) + i * cast(:step as interval) as deadline,
        (select count(*) from cases) + i as number
    from generate_series(0, cast(:count as integer) - 1) i
), original as materialized (
    select cases as stored,
        to_char(cast(:deadline as timestamptz), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as deadline
    from cases where id = :case
), told as (
    insert into events (case_id, version, bureaus, at, type, shape, actor, fact)
    select c.id, e.version, e.bureaus, e.at, e.type, e.shape, e.actor,
        replace(e.fact::text, cast(cast(:order as uuid) as text), c."order"::text)::jsonb
    from copies c, events e where e.case_id = :case order by c.id, e.version
), timed as (
    insert into timers (case_id, assignment, clock, round, rung, due_at, generation, state, tries)
    select c.id, case t.assignment when t.case_id then c.id else c."order" end,
        t.clock, t.round, t.rung,
        t.due_at + (c.deadline - cast(:deadline as timestamptz)), 1, 'pending', 0
    from copies c, timers t where t.case_id = :case
), measured as (
    insert into measure_deltas (case_id, at, bureau, unit, handler, category, channel, nature,
        district, assessed, attribution, day, minutes, amounts)
    select c.id, m.at, m.bureau, m.unit, m.handler, m.category, m.channel, m.nature,
        m.district, m.assessed, m.attribution, m.day, m.minutes, m.amounts
    from copies c, measure_deltas m where m.case_id = :case
), said as (
    insert into appeals (case_id, title, body, place, received_at, words)
    select c.id, a.title, a.body, a.place, a.received_at, a.words
    from copies c, appeals a where a.case_id = :case
)
insert into cases
select copied.*
from copies c, original o, jsonb_populate_record(o.stored, jsonb_build_object(
    'id', c.id,
    'number', 'copy-' || c.number,
    'due_at', c.deadline,
    'body', replace(replace(replace(replace((o.stored).body,
        (o.stored).id::text, c.id::text),
        cast(cast(:order as uuid) as text), c."order"::text),
        (o.stored).number, 'copy-' || c.number),
        o.deadline, to_char(c.deadline, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
)) copied
"""


async def _town(city: City) -> Town:
    async with city.engine.begin() as connection:
        await set_clock(connection, MONDAY_MORNING, speed=0)
    return Town(city)


async def _original(town: Town, case: UUID) -> Original:
    lead = (await town.case(case)).lead
    assert lead is not None
    return Original(case, lead.id, (await _handling(town, case)).due_at)


async def _handling(town: Town, case: UUID) -> Clock:
    lead = (await town.case(case)).lead
    clock = lead.latest(ClockKind.HANDLING) if lead else None
    assert clock is not None
    return clock
