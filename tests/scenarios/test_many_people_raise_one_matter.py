"""More than five different people raise one matter within five working days: the education bureau
is warned, and the matter is supervised as a whole."""

import asyncio
from uuid import UUID

from tests.scenarios.matters import FOOD, issued, raise_matter, read_on
from tests.waiting import until

from yousu import early_warnings
from yousu.case.events import EarlyWarned, SupervisionOrdered
from yousu.case.traits import Trait
from yousu.case.vocabulary import ClockKind
from yousu.city import City
from yousu.early_warnings import consider, warn_some
from yousu.matters import Pair, join_matter
from yousu.store.case_list import CaseFilter, count_cases
from yousu.timers.look import look_for_ever


async def test_five_people_are_no_warning(town) -> None:
    await raise_matter(town, 5)
    assert await issued(town) == []


async def test_the_sixth_is(town) -> None:
    cases = await raise_matter(town, 6)
    [warning] = await issued(town)
    assert (warning.people, warning.supervised) == (6, cases[0])


async def test_the_first_case_is_supervised_for_all(town) -> None:
    cases = await raise_matter(town, 6)
    await read_on(town)
    ordered = [await town.events(case, SupervisionOrdered) for case in cases]
    assert [len(orders) for orders in ordered] == [1, 0, 0, 0, 0, 0]


async def test_every_case_of_the_matter_tells_of_it(town) -> None:
    cases = await raise_matter(town, 6)
    await read_on(town)
    assert [len(await town.events(case, EarlyWarned)) for case in cases] == [1] * 6


async def test_they_are_found_by_it(town) -> None:
    await raise_matter(town, 6)
    await read_on(town)
    async with town.city.engine.connect() as connection:
        assert await count_cases(connection, CaseFilter(traits=(Trait.WARNED,))) == 6


async def test_a_worker_issues_it_by_itself(town) -> None:
    cases = await raise_matter(town, 6)

    async def is_warned() -> bool:
        return bool(await town.events(cases[0], EarlyWarned))

    working = asyncio.create_task(look_for_ever(warn_some, town.city, asyncio.Event()))
    try:
        await until(is_warned)
    finally:
        working.cancel()


async def test_a_seventh_lets_it_grow(town) -> None:
    cases = await raise_matter(town, 6)
    await read_on(town)
    seventh = await town.open(FOOD, reporter_phone="13900000007")
    await town.dispatch(seventh)
    await join_matter(town.city, town.hotline, Pair(seventh, cases[0]))
    [warning] = await issued(town)
    assert (warning.people, warning.supervised) == (7, cases[0])


async def test_one_who_calls_six_times_warns_of_nothing(town) -> None:
    first, *_ = cases = [await town.open(FOOD, reporter_phone="13800000001") for _ in range(6)]
    for case in cases:
        await town.dispatch(case)
    for case in cases[1:]:
        await join_matter(town.city, town.hotline, Pair(case, first))
    assert await issued(town) == []


async def test_six_in_a_fortnight_warn_of_nothing(town) -> None:
    await raise_matter(town, 6, days_apart=3)
    assert await issued(town) == []


async def test_a_bureau_without_the_rule_is_not_warned(town) -> None:
    first, *_ = cases = [
        await town.open("housing.property_management", reporter_phone=f"1380000{person:04}")
        for person in range(6)
    ]
    for case in cases:
        await town.dispatch(case)
    for case in cases[1:]:
        await join_matter(town.city, town.hotline, Pair(case, first))
    await read_on(town)
    assert await town.events(first, EarlyWarned) == []


async def test_the_supervision_that_nobody_answers_is_pressed(town) -> None:
    cases = await raise_matter(town, 6)
    await read_on(town)
    await town.advance(days=10)
    clock = (await town.case(cases[0])).lead.latest(ClockKind.SUPERVISION)
    assert clock.ran_out_at is not None


async def test_a_matter_that_is_looked_at_again_warns_of_nothing_new(town) -> None:
    cases = await raise_matter(town, 6)
    matter = (await town.case(cases[0])).matter
    for _ in range(2):
        await consider(town.city, matter)
    assert len(await town.events(cases[0], EarlyWarned)) == 1


async def test_a_matter_that_fails_holds_up_no_other(town, monkeypatch) -> None:
    broken = await raise_matter(town, 6)
    sound = await raise_matter(town, 6)
    matter = (await town.case(broken[0])).matter

    async def failing(city: City, asked: UUID) -> None:
        if asked == matter:
            raise RuntimeError("this matter is broken")
        await consider(city, asked)

    monkeypatch.setattr(early_warnings, "consider", failing)
    [warning] = await issued(town)
    assert warning.supervised == sound[0]
