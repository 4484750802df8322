"""Filters: a case, a bureau, kinds of events; the order and the cursors stay the log's."""

import pytest
from tests.feed.conftest import places
from tests.town import text
from uuid_utils.compat import uuid7

from yousu.case.commands import Dispatch, Return
from yousu.case.vocabulary import ReturnReason
from yousu.feed.log import EventFilter


@pytest.fixture
async def two_bureaus(writers):
    """A case of the housing bureau, then one of the education bureau."""
    [house], [school] = await writers.write_and_commit(), await writers.write_and_commit()
    await writers.dispatch(house, "housing.property_management")
    await writers.dispatch(school, "education.fees")
    return house, school


async def test_the_events_of_one_case(two_bureaus, new_reader) -> None:
    _, school = two_bureaus
    reader = new_reader(wanted=EventFilter(case=school))
    assert places(await reader.read()) == [(school, 1), (school, 2)]


async def test_the_events_of_one_bureau(two_bureaus, new_reader) -> None:
    house, _ = two_bureaus
    reader = new_reader(wanted=EventFilter(bureau="housing"))
    assert places(await reader.read()) == [(house, 2)]


async def test_events_of_one_kind(two_bureaus, new_reader) -> None:
    house, school = two_bureaus
    reader = new_reader(wanted=EventFilter(types=frozenset({"Dispatched"})))
    assert places(await reader.read()) == [(house, 2), (school, 2)]


async def test_several_wishes_must_all_be_met(two_bureaus, new_reader) -> None:
    house, school = two_bureaus
    wanted = EventFilter(case=school, bureau="education", types=frozenset({"Dispatched"}))
    assert places(await new_reader(wanted=wanted).read()) == [(school, 2)]


async def test_wishes_that_exclude_each_other_find_nothing(two_bureaus, new_reader) -> None:
    house, _ = two_bureaus
    reader = new_reader(wanted=EventFilter(case=house, bureau="education"))
    assert await reader.read() == []


async def test_no_kind_of_event_is_none(two_bureaus, new_reader) -> None:
    assert await new_reader(wanted=EventFilter(types=frozenset())).read() == []


@pytest.mark.parametrize("limit", [1, 2, 5])
async def test_pages_of_wanted_events_join_without_a_seam(two_bureaus, new_reader, limit) -> None:
    house, school = two_bureaus
    reader = new_reader(wanted=EventFilter(types=frozenset({"CaseOpened"})))
    assert places(await reader.read(limit)) == [(house, 1), (school, 1)]


async def test_a_reader_who_wants_little_moves_on_past_the_rest(
    two_bureaus, new_reader, writers
) -> None:
    house, _ = two_bureaus
    reader = new_reader(wanted=EventFilter(case=house))
    await reader.read()
    cursor = reader.cursor
    await writers.write_and_commit(3)
    await reader.read()
    assert reader.cursor > cursor


async def test_a_case_that_went_to_another_bureau_stays_in_the_first_ones_log(
    town, two_bureaus, new_reader
) -> None:
    house, _ = two_bureaus
    back = Return(uuid7(), ReturnReason.WRONG_BUREAU, text("不属于本局。"))
    await town.do(house, back, town.housing.head)
    await town.grant(house, town.hotline)
    await town.do(house, Dispatch(uuid7(), category="education.fees"), town.hotline)
    reader = new_reader(wanted=EventFilter(bureau="housing"))
    assert places(await reader.read()) == [(house, version) for version in range(2, 8)]


async def test_who_reads_along_sees_what_a_later_reader_sees(writers, new_reader) -> None:
    along, later = (new_reader(wanted=EventFilter(bureau="housing")) for _ in range(2))
    [house] = await writers.write_and_commit()
    await along.read()
    await writers.dispatch(house, "housing.property_management")
    await along.read()
    await later.read()
    assert places(along.seen) == places(later.seen)
