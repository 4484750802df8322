"""The door: everything that changes a case comes through here.

Load, decide, save: one transaction writes the events, the cases as they now stand, their timers,
what they add to the measures, and the notices that must go out.
"""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.batch import Batch, Ground, rules_of
from yousu.calendar import Calendar
from yousu.case.commands import Decide, RefuseReply, Revoke, SignReply
from yousu.case.problem import Refused
from yousu.city import City
from yousu.feed.wake import wake_readers
from yousu.request import Done, Outcome, Request
from yousu.store.cases import lock_cases, save_cases
from yousu.store.clock import city_now
from yousu.store.delegations import delegations_of
from yousu.store.events import append_events
from yousu.store.keys import claim_keys, settle_keys
from yousu.store.measures import add_deltas
from yousu.store.outbox import add_notices
from yousu.store.register import save_register
from yousu.store.timers import save_timers
from yousu.store.writings import save_appeals, save_texts

# What a delegate may do for somebody who is away.
AT_A_SEAT = (SignReply, RefuseReply, Decide, Revoke)


async def execute(city: City, request: Request) -> Done:
    """Carries out one request. Raises Refused, with nothing changed, when it can't be."""
    async with city.engine.begin() as connection:
        [outcome] = await execute_all(city, connection, [request])
        if isinstance(outcome, Refused):
            raise outcome
    await wake_readers(city.redis)
    return outcome


async def execute_all(
    city: City, connection: AsyncConnection, requests: Sequence[Request]
) -> list[Outcome]:
    """Carries out requests in their order, in the caller's transaction; one outcome for each.

    A refused request changes nothing and does not stop the others. The caller wakes the readers
    once the transaction stands.
    """
    now = await city_now(connection)
    # Of several requests under one key, the first has it unless it is refused.
    keys = {key.name: key for request in reversed(requests) if (key := request.claim)}
    used = await claim_keys(connection, keys, now)
    touched = {request.case for request in requests} | {key.case for key in used.values()}
    cases = await lock_cases(connection, touched)
    # Behind the locks: whoever counted a case anew before us did so by a calendar that we see.
    calendar = await city.calendars.current(connection)
    sets = await city.rule_sets.load(connection, rules_of(cases.values()))
    signing = [request.actor.id for request in requests if isinstance(request.command, AT_A_SEAT)]
    held = await delegations_of(connection, signing, now)
    batch = Batch(Ground(now, city.host, calendar, city.hotline, cases, sets, used, held))
    outcomes = [batch.play(request) for request in requests]
    await _save(city, connection, batch, calendar)
    claimed = {name: key for name, key in keys.items() if name not in used}
    await settle_keys(connection, claimed, batch.keys, now)
    return outcomes


async def _save(city: City, connection: AsyncConnection, batch: Batch, calendar: Calendar) -> None:
    await city.rule_sets.save(connection, batch.offered)
    await append_events(connection, batch.events)
    await save_cases(connection, batch.changed, calendar)
    await save_timers(connection, batch.wanted_timers())
    await add_deltas(connection, batch.deltas())
    await add_notices(connection, batch.events)
    await save_register(connection, batch.events)
    await save_appeals(connection, batch.opened())
    await save_texts(connection, batch.texts())
