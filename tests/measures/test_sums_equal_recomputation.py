"""The ready sums, the deltas and the log always tell the same, whatever happened."""

import random
from datetime import date, time, timedelta
from itertools import product

import pytest
from sqlalchemy import text
from tests.door.random_life import RandomLife
from tests.measures.asking import answered
from tests.town import MONDAY_MORNING, Town

from yousu.case.contribution import contribution
from yousu.counting import Verified, count_some, mend, verify
from yousu.measures.asked import Asked
from yousu.measures.period import Period
from yousu.measures.value import Dimension
from yousu.store.clock import set_clock
from yousu.timers.sums import add_up_some

YEARS = Period(date(2024, 1, 1), date(2025, 6, 30))
COUNTS = ("received", "dispatched", "due", "done", "closed", "visited")


@pytest.fixture
async def town(city) -> Town:
    async with city.engine.begin() as connection:
        await set_clock(connection, MONDAY_MORNING, speed=0)
    return Town(city)


async def all_ready(city) -> None:
    while await add_up_some(city):
        pass


@pytest.mark.parametrize("seed", range(4))
async def test_the_sums_are_those_of_the_log_after_any_life(town, seed) -> None:
    life = RandomLife(town, random.Random(seed))
    for _ in range(4):
        await life.go_on(40)
        await add_up_some(town.city)
    found = await verify(town.city)
    assert found.cases > 0
    assert found.holds


async def test_an_answer_is_the_same_before_and_after_the_sums_are_ready(town) -> None:
    await RandomLife(town, random.Random(5)).go_on(160)
    asked = [
        Asked(COUNTS, YEARS, (Dimension.MONTH, Dimension.BUREAU, by))
        for by in Dimension
        if by not in (Dimension.MONTH, Dimension.BUREAU, Dimension.DAY)
    ]
    before = [(await answered(town.city, one)) for one in asked]

    await all_ready(town.city)

    assert [(await answered(town.city, one)) for one in asked] == before


@pytest.mark.parametrize(
    ("one", "other"), list(product([Dimension.UNIT, Dimension.CATEGORY], [Dimension.CHANNEL]))
)
async def test_what_no_view_tells_apart_is_added_up_from_the_deltas(town, one, other) -> None:
    await RandomLife(town, random.Random(6)).go_on(120)
    await all_ready(town.city)
    bureau = Dimension.BUREAU
    apart = await answered(town.city, Asked(("received",), YEARS, (bureau, one, other)))
    together = await answered(town.city, Asked(("received",), YEARS, (bureau, one)))
    for line in together.lines:
        same = {name: line.keys[name] for name in (bureau, one)}
        parts = [part for part in apart.lines if same.items() <= part.keys.items()]
        assert line.values[0].numerator == sum(part.values[0].numerator for part in parts)


async def test_what_was_known_then_is_still_known(town) -> None:
    life = RandomLife(town, random.Random(7))
    await life.go_on(60)
    await all_ready(town.city)
    asked = Asked(COUNTS, YEARS, (Dimension.BUREAU,))
    known = await answered(town.city, asked)
    await town.advance(hours=30)
    await life.go_on(60)
    now = await answered(town.city, asked)

    then = await answered(town.city, Asked(COUNTS, YEARS, (Dimension.BUREAU,), as_of=known.cut_off))

    assert [line.values for line in then.lines] == [line.values for line in known.lines]
    assert [line.values for line in now.lines] != [line.values for line in known.lines]


async def test_a_case_of_which_less_was_stored_is_told_and_mended(town) -> None:
    life = RandomLife(town, random.Random(8))
    await life.go_on(60)
    await all_ready(town.city)
    async with town.city.engine.begin() as connection:
        await connection.execute(
            text("delete from measure_deltas where case_id in (select id from cases limit 2)")
        )
    found = await verify(town.city)
    assert len(found.wrong_cases) == 2
    assert found.wrong_sums

    await mend(town.city, found)
    while await count_some(town.city):
        pass
    await all_ready(town.city)

    assert (await verify(town.city)).holds


async def test_a_city_of_an_older_version_is_counted_anew_as_it_was_known_then(town) -> None:
    await RandomLife(town, random.Random(9)).go_on(80)
    asked = Asked(COUNTS, YEARS, (Dimension.BUREAU,))
    known = await answered(town.city, asked)
    await town.advance(hours=50)
    async with town.city.engine.begin() as connection:
        await connection.execute(text("truncate measure_deltas, measure_sums"))
        await connection.execute(text("insert into uncounted_cases select id from cases"))

    while await count_some(town.city):
        pass

    then = Asked(COUNTS, YEARS, (Dimension.BUREAU,), as_of=known.cut_off)
    assert (await answered(town.city, then)).lines == known.lines


async def test_a_sum_that_was_changed_is_told(town) -> None:
    await RandomLife(town, random.Random(10)).go_on(30)
    await all_ready(town.city)
    async with town.city.engine.begin() as connection:
        await connection.execute(
            text("update measure_sums set amount = amount + 1 where figure = 'received'")
        )
    found = await verify(town.city)
    assert not found.wrong_cases
    assert {wrong.figure for wrong in found.wrong_sums} == {"received"}
    assert all(wrong.stored == wrong.recomputed + 1 for wrong in found.wrong_sums)


def test_nothing_wrong_holds() -> None:
    assert Verified(cases=3).holds


async def test_days_that_begin_at_noon_are_named_by_their_end(town) -> None:
    case = await town.open("housing.property_management")
    stored = await town.case(case)
    after_noon = stored.received_at.replace(hour=5) + timedelta(hours=1)
    [cell] = contribution(type(stored)(**{**vars(stored), "received_at": after_noon}), time(12))
    assert cell.day == after_noon.date() + timedelta(days=1)
