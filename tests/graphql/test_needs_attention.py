"""What should have happened by itself and keeps failing, as a frontend reads it."""

from typing import Any

import pytest
from sqlalchemy import text

OPENING = {
    "title": "电梯停运",
    "text": "已停四天。",
    "reporter": {},
    "channel": "PHONE",
    "nature": "COMPLAINT",
    "category": "housing.property_management",
}
READ = """
query($id: ID!) { case(id: $id) { needsAttention {
  ... on FailingTimer { clock round rung dueAt tries retryAt }
} } }
"""
LIST = """
query($needs: Boolean) { cases(filter: {needsAttention: $needs}) { edges { node { id } } } }
"""


@pytest.fixture
async def case(clients) -> str:
    id: str = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=id)
    return id


@pytest.fixture
async def failing(city, case) -> str:
    """A case whose sign-for clock could not run out three times."""
    async with city.engine.begin() as connection:
        await connection.execute(
            text(
                "update timers set state = 'set_aside', tries = 3, retry_at = due_at"
                " where clock = 'sign_for' and rung = ''"
            )
        )
    return case


async def listed(clients, needs: bool) -> list[str]:
    edges = (await clients.hotline.ask(LIST, needs=needs))["cases"]["edges"]
    return [edge["node"]["id"] for edge in edges]


async def test_a_case_on_which_all_goes_well_needs_none(clients, case) -> None:
    assert (await clients.hotline.ask(READ, id=case))["case"]["needsAttention"] == []


async def test_what_fails_is_told(clients, failing) -> None:
    [one] = (await clients.hotline.ask(READ, id=failing))["case"]["needsAttention"]
    due_at: Any = one.pop("dueAt")
    assert one == {
        "clock": "SIGN_FOR",
        "round": 1,
        "rung": None,
        "tries": 3,
        "retryAt": due_at,
    }


async def test_such_cases_are_a_list(clients, failing) -> None:
    assert await listed(clients, needs=True) == [failing]
    assert await listed(clients, needs=False) == []
