"""Every fact of the log can be read as an event, with all its fields."""

from datetime import UTC, datetime
from typing import Any, get_args
from uuid import UUID

import pytest
from graphql import GraphQLObjectType
from graphql import build_schema as read_sdl
from strawberry import relay
from tests.graphql.samples import filled, selection

from yousu.case import events, state
from yousu.case.actor import THE_CLOCK
from yousu.graphql.schema import build_schema
from yousu.store.case_list import find_cases
from yousu.store.events import appended_events, event_rows

OPENING = {
    "title": "垃圾清运",
    "text": "垃圾三天没有清运。",
    "reporter": {},
    "channel": "PHONE",
    "nature": "HELP",
}
APPLIED = [filled(events.Applied, wish=filled(wish)) for wish in get_args(state.Wish)]
FACTS = [filled(fact) for fact in get_args(events.Fact) if fact is not events.Applied]
HOTLINES_OWN = [
    filled(fact, assignment=None)
    for fact in (
        events.ClockReplanned,
        events.ClockRanOut,
        events.RungFired,
        events.SupervisionOrdered,
    )
]


@pytest.fixture(scope="module")
def sdl() -> Any:
    return read_sdl(build_schema().as_str())


def _name(fact: Any) -> str:
    wish = getattr(fact, "wish", None)
    return type(fact).__name__ + (f" {type(wish).__name__}" if wish else "")


async def _happened(city, clients, fact: Any) -> str:
    """A case to which the fact has happened."""
    payload = await clients.hotline.ask(
        "mutation($input: CaseOpenInput!) { caseOpen(input: $input) { case { id number } } }",
        input=OPENING,
    )
    id: str = payload["caseOpen"]["case"]["id"]
    async with city.engine.begin() as connection:
        uuid = _uuid(id)
        [case] = (await find_cases(connection, [uuid])).values()
        event = events.Event(uuid, 99, datetime(2024, 3, 11, tzinfo=UTC), THE_CLOCK, fact)
        await connection.execute(appended_events(), event_rows([(case, event)]))
    return id


def _uuid(id: str) -> UUID:
    return UUID(relay.GlobalID.from_id(id).node_id)


@pytest.mark.parametrize("fact", FACTS + APPLIED + HOTLINES_OWN, ids=_name)
async def test_an_event_tells_all_its_fields(city, clients, sdl, fact) -> None:
    id, name = await _happened(city, clients, fact), type(fact).__name__
    type_ = sdl.type_map[name]
    assert isinstance(type_, GraphQLObjectType)
    query = (
        "query($id: ID!) { case(id: $id) { events(last: 1) {"
        f" ... on {name} {{ {selection(type_)} }} }} }} }}"
    )
    [event] = (await clients.hotline.ask(query, id=id))["case"]["events"]
    assert event["__typename"] == name


async def test_one_document_can_ask_for_all_of_it(clients, sdl) -> None:
    """Fields of one name have one type in all events, so that a client needs no aliases."""
    kinds = {type(fact).__name__ for fact in FACTS + APPLIED}
    parts = " ".join(f"... on {kind} {{ {selection(sdl.type_map[kind])} }}" for kind in kinds)
    query = f"{{ cases {{ edges {{ node {{ events {{ {parts} }} }} }} }} }}"
    assert await clients.hotline.ask(query) == {"cases": {"edges": []}}
