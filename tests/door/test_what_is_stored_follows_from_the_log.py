"""After a random lot of acts: rows, sums and timers are what the log alone gives."""

import json
import random
from collections import Counter
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select
from tests.databases import Postgres, fresh_city
from tests.door.conftest import Archive
from tests.door.random_life import RandomLife
from tests.town import MONDAY_MORNING, Staff, Town

from yousu.batch import rules_of
from yousu.case.actor import Actor
from yousu.case.apply import apply, fold
from yousu.case.contribution import contribution
from yousu.case.desks import desks_of, marks_of
from yousu.case.notices import notices_of
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case
from yousu.case.timers import wanted_timers
from yousu.case.waiting import WaitRules, waits_for
from yousu.plugins import Installed
from yousu.store.cases import CASES, row_of
from yousu.store.clock import set_clock
from yousu.store.codec import from_json
from yousu.store.measures.deltas import cells_of
from yousu.store.waits import WaitsFor, waits


@pytest.fixture(scope="module", params=[1, 2, 3])
async def life(
    request: pytest.FixtureRequest, postgres: Postgres, template: str, installed: Installed
) -> AsyncIterator[RandomLife]:
    """A city in which a random lot of things has happened; the tests only look at it."""
    async with fresh_city(postgres, template, installed) as city:
        async with city.engine.begin() as connection:
            await set_clock(connection, MONDAY_MORNING, speed=0)
        life = RandomLife(Town(city), random.Random(request.param))
        await life.go_on(160)
        yield life


@pytest.fixture
def archive(life: RandomLife) -> Archive:
    return Archive(life.town.city)


async def test_every_stored_case_is_the_fold_of_its_events(life, archive) -> None:
    stored = {row.id: row._asdict() for row in await archive.rows("select * from cases")}
    replayed = {id: row_of(fold(await life.town.history(id))) for id in stored}
    for row in stored.values():
        del row["calendar"], row["under_failed_rules"], row["waits_for"]
    for row in (*stored.values(), *replayed.values()):
        row["body"] = json.loads(row["body"])
    assert stored == replayed


async def test_every_history_counts_without_a_gap(life, archive) -> None:
    for case in await archive.cases():
        history = await life.town.history(case)
        assert [event.version for event in history] == list(range(1, len(history) + 1))


async def test_no_history_goes_back_in_time(life, archive) -> None:
    for case in await archive.cases():
        instants = [event.at for event in await life.town.history(case)]
        assert instants == sorted(instants)


async def test_the_deltas_of_each_case_add_up_to_its_contribution(life, archive) -> None:
    summed: dict = {id: Counter() for id in await archive.cases()}
    for row in await archive.rows("select * from measure_deltas"):
        for cell, amount in cells_of(row):
            summed[row.case_id][cell] += amount
    recomputed = {id: contribution(fold(await life.town.history(id))) for id in summed}
    assert {id: +sums for id, sums in summed.items()} == recomputed


async def test_the_stored_timers_are_those_that_the_cases_want(life, archive) -> None:
    city = life.town.city
    wanted = set()
    for id in await archive.cases():
        case = fold(await life.town.history(id))
        async with city.engine.connect() as connection:
            calendar = await city.calendars.current(connection)
            sets = await city.rule_sets.load(connection, {o.rule_set for o in case.assignments})
        for timer in wanted_timers(case, Rules(calendar, city.host.directory, sets)):
            key = timer.key
            due = (key.assignment or id, key.clock.value, key.round, key.rung or "", timer.due_at)
            wanted.add((id, *due))
    query = "select case_id, assignment, clock, round, rung, due_at from timers"
    assert {tuple(row) for row in await archive.rows(query)} == wanted


async def test_the_stored_marks_tell_whom_each_case_waits_for(life, archive) -> None:
    city = life.town.city
    for row in await archive.rows("select id, waits_for from cases"):
        case = fold(await life.town.history(row.id))
        async with city.engine.connect() as connection:
            sets = await city.rule_sets.load(connection, rules_of([case]))
        rules = WaitRules(sets, city.host.directory, city.hotline)
        assert set(row.waits_for) == marks_of(waits_for(case, rules))


async def test_each_desk_is_shown_what_waits_for_it_and_nothing_else(life, archive) -> None:
    city = life.town.city
    rows = await archive.rows("select id, body, waits_for from cases")
    cases = [from_json(Case, row.body) for row in rows]
    for actor in seated(cases):
        desks = desks_of(actor, city.host.directory)
        wanted = {row.id for row in rows if any(desk.has(row.waits_for) for desk in desks)}
        for asked in (True, False):
            query = select(CASES.c.id).where(waits(WaitsFor(desks, asked)))
            async with city.engine.connect() as connection:
                found = set((await connection.execute(query)).scalars())
            assert found == (wanted if asked else {row.id for row in rows} - wanted)


def seated(cases: list[Case]) -> set[Actor]:
    """Whoever has to do with one of the cases."""
    staff = {Staff(order.bureau, order.unit) for case in cases for order in case.assignments}
    leaders = {one.at(post) for one in staff for post in ("leader_in_charge", "transfer_office")}
    return {Town.hotline, *leaders, *(one.head for one in staff), *(one.handler for one in staff)}


async def test_there_is_a_notice_for_whoever_must_be_told(life, archive) -> None:
    called_for: Counter = Counter()
    for id in await archive.cases():
        case = None
        for event in await life.town.history(id):
            case = apply(case, event)
            for notice in notices_of(case, event):
                called_for[id, event.version, notice.post, notice.subject] += 1
    notices = await archive.rows("select case_id, version, post, subject from outbox")
    assert Counter(map(tuple, notices)) == called_for


async def test_every_rule_set_that_an_order_started_under_is_stored(life, archive) -> None:
    started = await archive.rows(
        "select distinct fact->>'rule_set' from events where type = 'Dispatched'"
    )
    stored = await archive.rows("select id from rule_sets")
    assert set(map(tuple, started)) <= set(map(tuple, stored))
