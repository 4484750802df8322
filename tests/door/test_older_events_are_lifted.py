"""Events of an older shape are read in today's; the log keeps them as they were written."""

import json

import pytest
from sqlalchemy import text

from yousu.case.events import HandlerAssigned
from yousu.store.lifting import LIFTS, lifted

RENAMED = {("HandlerAssigned", 1): lambda fact: {"handler": fact["person"]}}
TWO_STEPS = {
    ("HandlerAssigned", 1): lambda fact: {"people": [fact["person"]]},
    ("HandlerAssigned", 2): lambda fact: {"handler": fact["people"][0], "others": []},
}


def test_todays_shape_is_left_as_it_is_written() -> None:
    assert lifted("HandlerAssigned", 1, 1, '{ "handler":"王" }') == '{ "handler":"王" }'


def test_an_older_shape_is_lifted_by_one_step() -> None:
    today = lifted("HandlerAssigned", 1, 2, '{"person": "王"}', RENAMED)
    assert json.loads(today) == {"handler": "王"}


def test_a_shape_that_is_two_steps_old_is_lifted_twice() -> None:
    today = lifted("HandlerAssigned", 1, 3, '{"person": "王"}', TWO_STEPS)
    assert json.loads(today) == {"handler": "王", "others": []}


def test_a_shape_in_the_middle_is_lifted_by_the_steps_above_it() -> None:
    today = lifted("HandlerAssigned", 2, 3, '{"people": ["王"]}', TWO_STEPS)
    assert json.loads(today) == {"handler": "王", "others": []}


def test_a_step_that_nobody_wrote_is_named() -> None:
    with pytest.raises(KeyError, match="HandlerAssigned"):
        lifted("HandlerAssigned", 1, 3, '{"person": "王"}', RENAMED)


def test_a_shape_newer_than_todays_is_not_read_as_todays() -> None:
    with pytest.raises(ValueError, match="HandlerAssigned"):
        lifted("HandlerAssigned", 2, 1, '{"people": ["王"]}', TWO_STEPS)


@pytest.mark.parametrize(("fact", "shape"), [("CaseOpened", 2), ("Relabelled", 1)])
def test_before_there_were_districts_a_case_was_in_none(fact: str, shape: int) -> None:
    assert json.loads(lifted(fact, shape, shape + 1, "{}")) == {"district": None}


@pytest.fixture
async def old_event(town, dispatched, monkeypatch):
    """A case whose last event was written in a shape that has since been given up."""
    lead = (await town.case(dispatched)).lead
    old = json.dumps({"person": "王"})
    monkeypatch.setitem(
        LIFTS,
        ("HandlerAssigned", 0),
        lambda fact: {"assignment": str(lead.id), "handler": fact["person"]},
    )
    write = text(
        "insert into events (case_id, version, bureaus, at, type, shape, actor, fact)"
        " select case_id, 3, bureaus, at, 'HandlerAssigned', 0, actor, cast(:old as jsonb)"
        " from events where case_id = :case and version = 2"
    )
    async with town.city.engine.begin() as connection:
        await connection.execute(write, {"old": old, "case": dispatched})
    return dispatched


async def test_an_old_event_of_the_log_is_told_as_todays(town, old_event) -> None:
    fact = (await town.history(old_event))[-1].fact
    assert isinstance(fact, HandlerAssigned)
    assert fact.handler == "王"


async def test_reading_an_old_event_does_not_rewrite_it(town, old_event, archive) -> None:
    before = await archive.tables("events")
    await town.history(old_event)
    assert await archive.tables("events") == before
