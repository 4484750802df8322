"""An answer that takes too long is broken off."""

from collections.abc import AsyncIterator

import pytest
from tests.graphql.conftest import Client
from tests.graphql.test_a_case_over_graphql import OPENING

from yousu.graphql.limits.limits import Limits


@pytest.fixture
async def hasty(limited_to) -> AsyncIterator[Client]:
    """Somebody at the hotline of a server that takes its time for nothing."""
    async with limited_to(Limits(request_seconds=0.3)) as client:
        yield client


@pytest.mark.parametrize(
    ("accept", "status"), [("application/json", 504), ("text/event-stream", 200)]
)
async def test_an_answer_that_takes_too_long(city, hasty, accept, status) -> None:
    async with city.engine.begin() as connection:
        await connection.exec_driver_sql("lock table cases in access exclusive mode")
        answer = await hasty.http.post(
            "/graphql",
            json={"query": "{ cases { totalCount } }"},
            headers={"authorization": f"Bearer {hasty.token}", "accept": accept},
        )
    assert answer.status_code == status
    assert "TIMED_OUT" in answer.text


async def test_an_act_that_takes_too_long_is_broken_off_with_its_transaction(
    city, clients, hasty
) -> None:
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]
    dispatch = (
        f'mutation {{ caseDispatch(input: {{case: "{case["id"]}"}}) {{ problems {{ code }} }} }}'
    )
    async with city.engine.begin() as connection:
        await connection.exec_driver_sql("lock table cases in exclusive mode")
        told = await hasty.send(dispatch)
        waiting = "select count(*) from pg_stat_activity where datname = current_database()"
        locked = await connection.exec_driver_sql(f"{waiting} and wait_event_type = 'Lock'")
        assert locked.scalar_one() == 0
    assert told["errors"][0]["extensions"]["code"] == "TIMED_OUT"
    version = f'{{ node(id: "{case["id"]}") {{ ... on Case {{ version }} }} }}'
    assert (await clients.hotline.ask(version))["node"]["version"] == case["version"]
