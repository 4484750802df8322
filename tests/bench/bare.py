"""What nothing can beat: one SQL statement a batch that claims due timers and writes all that
firing them writes, into the same tables, without a look at the case or its rules."""

import asyncio
from datetime import timedelta

import asyncpg

BATCH = 500
NONE, LONGEST_WAIT = timedelta(), timedelta(seconds=1)

FIRE = """
with due as materialized (
    select case_id, assignment, clock, round, rung from timers
    where state = 'pending' and due_at <= city_now()
    order by due_at limit $1 for update skip locked
), cases_after as (
    update cases c
    set version = version + 1, changed_at = city_now(),
        body = replace(body, '"version":' || version, '"version":' || version + 1)
    from due where c.id = due.case_id
    returning c.id, c.version, c.bureau, c.unit, c.bureaus, due.assignment
), told as (
    insert into events (case_id, version, bureaus, at, type, shape, actor, fact)
    select id, version, bureaus, city_now(), 'RungFired', 1,
        '{"id": "clock", "kind": "clock", "post": null, "unit": null, "bureau": null}',
        jsonb_build_object('assignment', assignment, 'clock', 'handling', 'round', 1,
            'rung', 'leader_in_charge', 'post', 'leader_in_charge',
            'media', '["phone"]'::jsonb, 'consequence', 'supervision')
    from cases_after
), armed as (
    update timers t
    set rung = 'party_secretary', due_at = t.due_at + interval '4 days',
        generation = generation + 1
    from due
    where (t.case_id, t.assignment, t.clock, t.round, t.rung)
        = (due.case_id, due.assignment, due.clock, due.round, due.rung)
), pressed as (
    insert into outbox (case_id, version, post, bureau, unit, subject, code, media, consequence, at)
    select id, version, 'leader_in_charge', bureau, unit, 'RungFired', 'leader_in_charge',
        '{phone}', 'supervision', city_now()
    from cases_after
)
select count(*) from due
"""
TO_NEXT = "select min(due_at) - city_now() from timers where state = 'pending'"


async def connect(url: str) -> asyncpg.Connection:
    """A connection without a library in between."""
    return await asyncpg.connect(url.replace("postgresql+asyncpg", "postgresql"))


async def drain(connection: asyncpg.Connection) -> int:
    """Fires until nothing is due; gives the number that fired."""
    fired = 0
    while count := await connection.fetchval(FIRE, BATCH):
        fired += count
    return fired


async def fire_for_ever(connection: asyncpg.Connection) -> None:
    """Fires what is due, then sleeps until the next timer, a second at most."""
    while True:
        if not await drain(connection):
            to_next = await connection.fetchval(TO_NEXT)
            wait = LONGEST_WAIT if to_next is None else min(max(to_next, NONE), LONGEST_WAIT)
            await asyncio.sleep(wait.total_seconds())
