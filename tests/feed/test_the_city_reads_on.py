"""The city's own readers: each goes on from its place, in one process at a time."""

import logging

import pytest
from sqlalchemy.exc import InterfaceError

from yousu.feed.log import EventFilter
from yousu.feed.read_on import holding_up_nobody, read_on

OPENED = EventFilter(types=frozenset({"CaseOpened"}))


async def seen(city, reader: str = "somebody") -> list:
    """The cases that a reader has not seen before."""
    async with read_on(city.engine, reader, OPENED) as events:
        return [event.case for event in events]


async def test_a_reader_sees_each_event_once(town) -> None:
    case = await town.open(None)
    assert await seen(town.city) == [case]
    assert await seen(town.city) == []


async def test_each_reader_has_its_own_place(town) -> None:
    case = await town.open(None)
    await seen(town.city, "somebody")
    assert await seen(town.city, "somebody else") == [case]


async def test_while_one_process_looks_there_is_nothing_for_another(town) -> None:
    assert await seen(town.city) == []
    case = await town.open(None)
    async with read_on(town.city.engine, "somebody", OPENED) as events:
        assert [event.case for event in events] == [case]
        assert await seen(town.city) == []


async def test_what_raises_is_read_again(town) -> None:
    case = await town.open(None)
    with pytest.raises(RuntimeError, match="broken"):
        async with read_on(town.city.engine, "somebody", OPENED):
            raise RuntimeError("broken")
    assert await seen(town.city) == [case]


def test_a_question_that_cannot_be_answered_is_logged(caplog) -> None:
    with caplog.at_level(logging.ERROR), holding_up_nobody("whether it rains"):
        raise RuntimeError("broken")
    assert caplog.messages == ["whether it rains could not be told"]


def test_a_database_that_is_away_is_waited_for() -> None:
    with pytest.raises(InterfaceError), holding_up_nobody("whether it rains"):
        raise InterfaceError("select 1", {}, Exception("it is away"))
