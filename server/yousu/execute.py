"""The door: everything that changes a case comes through here.

Load, decide, save: one transaction writes the events, the cases as they now stand, their timers,
what they add to the measures, and the notices that must go out.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.batch import Batch, Ground, rules_of
from yousu.case.commands import Decide, RefuseReply, Revoke, SignReply
from yousu.case.problem import Refused
from yousu.city import City
from yousu.feed.wake import wake_readers
from yousu.operation.spans import span
from yousu.request import Done, Outcome, Request
from yousu.store.attachments import save_attachments
from yousu.store.cases import Locked, lock_cases, read_cases
from yousu.store.delegations import delegations_of
from yousu.store.details import save_details
from yousu.store.keys import Key, Name, claim_keys, settle_keys
from yousu.store.plugin_faults import count_faults
from yousu.store.record import record
from yousu.store.register import save_register
from yousu.store.reporters import save_reporters
from yousu.store.standing import read_standing
from yousu.store.warnings import save_warnings
from yousu.store.writings import save_appeals, save_texts

# What a delegate may do for somebody who is away.
AT_A_SEAT = (SignReply, RefuseReply, Decide, Revoke)


async def execute(city: City, request: Request) -> Done:
    """Carries out one request. Raises Refused, with nothing changed, when it can't be."""
    with span(city.tracer, "execute"):
        async with city.engine.begin() as connection:
            [outcome] = await execute_all(city, connection, [request])
    # Behind the transaction, so that a refusal leaves the fault of a plugin that met it.
    if isinstance(outcome, Refused):
        raise outcome
    await wake_readers(city.redis)
    return outcome


async def execute_each(city: City, requests: Sequence[Request]) -> list[Outcome]:
    """Carries out requests in their order, in one transaction; one outcome for each. A refused one
    changes nothing and does not stop the others."""
    if not requests:
        return []
    with span(city.tracer, "execute"):
        async with city.engine.begin() as connection:
            outcomes = await execute_all(city, connection, requests)
    await wake_readers(city.redis)
    return outcomes


async def execute_all(
    city: City,
    connection: AsyncConnection,
    requests: Sequence[Request],
    locked: Locked = MappingProxyType({}),
) -> list[Outcome]:
    """Carries out requests in their order, in the caller's transaction; one outcome for each.

    `locked` are cases that the caller has locked already. A refused request changes nothing and
    does not stop the others. The caller wakes the readers once the transaction stands.
    """
    # Of several requests under one key, the first has it unless it is refused.
    keys = {key.name: key for request in reversed(requests) if (key := request.claim)}
    used = await claim_keys(connection, keys)
    ground = await _ground(city, connection, requests, used, locked)
    batch = Batch(ground)
    outcomes = [_play(city, batch, request) for request in requests]
    await _save(city, connection, batch, ground)
    claimed = {name: key for name, key in keys.items() if name not in used}
    await settle_keys(connection, claimed, batch.keys)
    # Last, since whoever meets the same fault waits for it.
    await count_faults(connection, batch.faults, ground.now)
    return outcomes


def _play(city: City, batch: Batch, request: Request) -> Outcome:
    """By the id of its case a trace finds what timers did later."""
    attributes = {"yousu.case.id": str(request.case), "yousu.actor.kind": request.actor.kind}
    with span(city.tracer, type(request.command).__name__, attributes) as current:
        outcome = batch.play(request)
        if isinstance(outcome, Refused):
            current.set_attribute("yousu.refused", outcome.code)
    return outcome


async def _ground(
    city: City,
    connection: AsyncConnection,
    requests: Sequence[Request],
    used: Mapping[Name, Key],
    locked: Locked,
) -> Ground:
    """What stands before the requests; from now on the cases that they touch are locked."""
    touched = {request.case for request in requests} | {
        key.answer for key in used.values() if key.answer
    }
    cases = read_cases({**locked, **await lock_cases(connection, touched - locked.keys())})
    # Behind the locks: whoever counted a case anew before us did so by what we see.
    standing = await read_standing(connection)
    calendar = await city.calendars.named(connection, standing.calendar)
    host = await city.hosts.at(connection, standing.arrangement)
    sets = await city.rule_sets.load(connection, rules_of(cases.values()))
    signing = [request.actor.id for request in requests if isinstance(request.command, AT_A_SEAT)]
    held = await delegations_of(connection, signing, standing.now)
    return Ground(standing.now, host, calendar, city.hotline, cases, sets, used, held)


async def _save(city: City, connection: AsyncConnection, batch: Batch, ground: Ground) -> None:
    await city.rule_sets.save(connection, batch.offered)
    timers, failed = batch.wanted_timers(), batch.under_failed_rules
    deltas = [(case, ground.now, change) for case, change in batch.deltas()]
    calendar, waits = ground.calendar, batch.waits()
    await record(connection, batch.events, batch.changed, timers, calendar, deltas, failed, waits)
    await save_register(connection, batch.events)
    await save_warnings(connection, batch.events)
    await save_details(connection, batch.events)
    opened = batch.opened()
    await save_reporters(connection, city.keys, [command.reporter for _, command in opened])
    await save_appeals(connection, opened)
    await save_texts(connection, batch.texts())
    await save_attachments(connection, batch.attached())
