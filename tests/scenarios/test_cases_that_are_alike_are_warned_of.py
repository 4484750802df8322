"""Cases that are alike are warned of as those of one matter are, though nobody has joined them."""

from dataclasses import replace
from uuid import UUID

import pytest
from tests.scenarios.matters import FOOD, issued, more_people, raise_matter, read_on
from tests.town import Town

from yousu.case.commands import LeaveMatter
from yousu.case.events import SupervisionOrdered
from yousu.case.rules import ClusterBy
from yousu.matters import Pair, join_matter
from yousu.plugins import PluginHost

PLACE = "城西区第三小学"


@pytest.fixture
async def likeness(town, monkeypatch) -> None:
    """The education bureau looks for cases that are alike, too."""
    told = PluginHost.warnings

    def with_likeness(host, bureau):
        rules = told(host, bureau)
        return (*rules, *(replace(rule, code="alike", by=ClusterBy.LIKENESS) for rule in rules))

    monkeypatch.setattr(PluginHost, "warnings", with_likeness)


async def alike(town: Town, people: int) -> list[UUID]:
    """So many people say the same; nobody joins what they say."""
    cases = []
    for number in range(people):
        case = await town.open(FOOD, reporter_phone=f"1360000{number:04}", place=PLACE)
        await town.dispatch(case)
        cases.append(case)
    return cases


async def test_cases_that_are_alike_are_warned_of_before_anybody_joins_them(town, likeness) -> None:
    cases = await alike(town, 6)
    [warning] = await issued(town)
    assert (warning.rule, warning.people, warning.supervised) == ("alike", 6, cases[0])
    assert {(await town.case(case)).matter for case in cases} == {None}


async def test_five_that_are_alike_are_no_warning(town, likeness) -> None:
    await alike(town, 5)
    assert await issued(town) == []


async def test_another_that_is_alike_lets_it_grow(town, likeness) -> None:
    cases = await alike(town, 6)
    await read_on(town)
    await town.advance(hours=1)
    seventh = await town.open(FOOD, reporter_phone="13500000007", place=PLACE)
    await town.dispatch(seventh)
    [warning] = await issued(town)
    assert (warning.people, warning.supervised) == (7, cases[0])


async def test_joining_what_was_warned_of_as_alike_warns_of_nothing_new(town, likeness) -> None:
    cases = await alike(town, 6)
    await read_on(town)
    for case in cases[1:]:
        await join_matter(town.city, town.hotline, Pair(case, cases[0]))
    [warning] = await issued(town)
    ordered = [len(await town.events(case, SupervisionOrdered)) for case in cases]
    assert (warning.rule, ordered) == ("alike", [1, 0, 0, 0, 0, 0])


async def test_a_matter_that_all_have_left_is_no_cluster_of_what_is_alike(town, likeness) -> None:
    cases = await alike(town, 5)
    for case in cases[1:]:
        await join_matter(town.city, town.hotline, Pair(case, cases[0]))
    await more_people(town, cases[0], 1)
    [joined] = await issued(town)
    for case in cases:
        await town.do(case, LeaveMatter(), town.hotline)
    await town.advance(hours=1)
    sixth = await town.open(FOOD, reporter_phone="13500000006", place=PLACE)
    await town.dispatch(sixth)
    newest, *_ = await issued(town)
    assert (newest.rule, newest.matter == joined.matter) == ("alike", False)


async def test_what_another_bureau_has_is_not_alike(town, likeness) -> None:
    await alike(town, 5)
    other = await town.open("housing.property_management", place=PLACE)
    await town.dispatch(other)
    assert await issued(town) == []


async def test_joining_one_that_was_warned_of_to_one_that_was_not_is_a_matter_of_its_own(
    town, likeness
) -> None:
    cases = await alike(town, 6)
    [warned] = await issued(town)
    [stranger, *_] = await raise_matter(town, 1)
    await join_matter(town.city, town.hotline, Pair(stranger, cases[0]))
    assert (await town.case(stranger)).matter not in (None, warned.matter)
