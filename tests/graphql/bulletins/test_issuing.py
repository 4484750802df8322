"""Bulletins are issued and corrected over GraphQL, each once."""

import asyncio

import pytest
from tests.graphql.bulletins.asking import ONE, issue, page

CORRECT = """
mutation($input: BulletinCorrectInput!) { bulletinCorrect(input: $input) {
  bulletin { id edition changes { measure } } problems { code } } }
"""


async def test_a_correction_is_an_edition_of_its_own(clients, town, city_s) -> None:
    late = await town.open("housing.property_management")
    async with town.city.engine.begin() as connection:
        await connection.exec_driver_sql(
            f"update measure_deltas set day = '2024-03-12' where case_id = '{late}'"
        )
    input = {"bulletin": city_s, "reason": "补录一件。"}
    told = (await clients.hotline.ask(CORRECT, input=input))["bulletinCorrect"]
    assert told["problems"] == []
    assert {"measure": "received"} in told["bulletin"]["changes"]
    [edge] = (await page(clients.hotline))["edges"]
    assert edge["node"]["edition"] == 2
    old = (await clients.hotline.ask(ONE, id=city_s))["node"]
    assert [one["edition"] for one in old["editions"]] == [2, 1]


async def test_callers_at_once_issue_one_bulletin_for_a_key(clients, week) -> None:
    told = await asyncio.gather(*(issue(clients.hotline, key="a") for _ in range(3)))
    assert told == [{"bulletin": told[0]["bulletin"], "problems": []}] * 3
    assert len((await page(clients.hotline))["edges"]) == 1


async def test_a_correction_that_is_sent_again_is_the_edition_that_was_made(
    clients, town, city_s
) -> None:
    late = await town.open("housing.property_management")
    async with town.city.engine.begin() as connection:
        await connection.exec_driver_sql(
            f"update measure_deltas set day = '2024-03-12' where case_id = '{late}'"
        )
    input = {"bulletin": city_s, "reason": "补录一件。", "key": "a"}
    first, again = [await clients.hotline.ask(CORRECT, input=input) for _ in range(2)]
    assert (again, again["bulletinCorrect"]["problems"]) == (first, [])


async def test_another_bulletin_is_not_issued_for_the_same_key(clients, week) -> None:
    await issue(clients.hotline, key="a")
    [problem] = (await issue(clients.hotline, bureau="housing", key="a"))["problems"]
    assert problem == problem | {"code": "KEY_REUSED", "path": ["input", "key"]}


@pytest.mark.parametrize(
    ("input", "code"),
    [
        ({"day": "2024-03-18"}, "PERIOD_NOT_OVER"),
        ({"bureau": "parks"}, "INVALID_INPUT"),
        ({"day": "9999-12-31"}, "INVALID_INPUT"),
        ({}, "BULLETIN_ISSUED"),
    ],
)
async def test_what_can_not_be_issued_is_refused(clients, city_s, input, code) -> None:
    [problem] = (await issue(clients.hotline, **input))["problems"]
    assert problem["code"] == code


@pytest.mark.parametrize("client", ["administrator", "handler", "transfer_office"])
async def test_who_may_not_issue_is_refused(clients, week, client) -> None:
    [problem] = (await issue(clients.at(client, "x", "housing")))["problems"]
    assert problem["code"] == "NOT_ALLOWED"
    assert (await page(clients.hotline))["edges"] == []


async def test_another_thing_s_id_is_no_bulletin(clients, week) -> None:
    input = {"bulletin": "Q2FzZTox", "reason": "补录一件。"}
    told = (await clients.hotline.ask(CORRECT, input=input))["bulletinCorrect"]
    assert [problem["code"] for problem in told["problems"]] == ["UNKNOWN_BULLETIN"]
