"""Delegates: named by the holder of a seat or the administrator, for a while."""

from collections.abc import Mapping
from typing import Any

import pytest

PAYLOAD = """{
    delegation { id absent delegate beginsAt endsAt seat { post bureau unit title { en } } }
    problems { code path }
}"""
GRANT = f"mutation($input: DelegationGrantInput!) {{ delegationGrant(input: $input) {PAYLOAD} }}"
END = f"mutation($input: DelegationEndInput!) {{ delegationEnd(input: $input) {PAYLOAD} }}"
LIST = "query($bureau: String) { delegations(bureau: $bureau) { delegate } }"
UNIT = ("housing", "property_management")
AWAY: Mapping[str, Any] = {
    "post": "leader_in_charge",
    "absent": "leader",
    "delegate": "deputy",
    "beginsAt": "2024-03-11T09:00:00+08:00",
    "endsAt": "2024-03-18T09:00:00+08:00",
}
HEAD_AWAY = AWAY | {"post": "unit_head", "absent": "head", "unit": "property_management"}


@pytest.fixture(autouse=True)
async def monday(morning) -> None:
    """Everything here happens on a Monday morning."""


@pytest.fixture
def leader(clients) -> Any:
    return clients.at("leader_in_charge", "leader", "housing")


@pytest.fixture
def administrator(clients) -> Any:
    return clients.at("administrator", "admin")


async def grant(client: Any, wanted: Mapping[str, Any] = AWAY, **more: object) -> dict[str, Any]:
    told: dict[str, Any] = (await client.ask(GRANT, input={**wanted, **more}))["delegationGrant"]
    return told


async def end(client: Any, id: str) -> dict[str, Any]:
    told: dict[str, Any] = (await client.ask(END, input={"delegation": id}))["delegationEnd"]
    return told


async def known(client: Any, bureau: str | None = None) -> list[str]:
    told = (await client.ask(LIST, bureau=bureau))["delegations"]
    return [delegation["delegate"] for delegation in told]


def codes(payload: dict[str, Any]) -> list[str]:
    assert payload["delegation"] is None
    return [problem["code"] for problem in payload["problems"]]


async def test_the_holder_of_a_seat_names_a_delegate(leader) -> None:
    payload = await grant(leader)
    assert payload["problems"] == []
    told = payload["delegation"]
    assert told["seat"] == {
        "post": "leader_in_charge",
        "bureau": "housing",
        "unit": None,
        "title": {"en": "leader in charge"},
    }
    assert (told["absent"], told["delegate"]) == ("leader", "deputy")


async def test_whoever_asks_again_is_given_the_same_one(leader) -> None:
    first = await grant(leader)
    assert await grant(leader) == first
    assert await known(leader) == ["deputy"]


async def test_one_that_was_ended_can_be_named_again(leader) -> None:
    first = (await grant(leader))["delegation"]["id"]
    await end(leader, first)
    assert (await grant(leader))["delegation"]["id"] != first


async def test_one_that_was_ended_is_not_named_again_by_the_same_act(leader) -> None:
    first = (await grant(leader, key="a"))["delegation"]["id"]
    await end(leader, first)
    assert (await grant(leader, key="a"))["delegation"]["id"] == first
    assert await known(leader) == []


async def test_an_act_that_is_sent_again_after_its_time_gives_the_one_that_was(
    leader, town
) -> None:
    first = (await grant(leader, key="a"))["delegation"]["id"]
    await town.advance(days=120)
    assert (await grant(leader, key="a"))["delegation"]["id"] == first


async def test_another_delegate_is_not_named_for_the_same_key(leader) -> None:
    await grant(leader, key="a")
    assert codes(await grant(leader, delegate="another", key="a")) == ["KEY_REUSED"]


async def test_a_unit_head_names_one_for_the_own_unit(clients) -> None:
    payload = await grant(clients.at("unit_head", "head", *UNIT), HEAD_AWAY)
    assert payload["delegation"]["seat"]["unit"] == "property_management"


async def test_the_administrator_names_one_for_anybody(administrator) -> None:
    payload = await grant(administrator, bureau="housing")
    assert payload["delegation"]["seat"]["bureau"] == "housing"


async def test_a_post_of_the_city_can_be_delegated(administrator) -> None:
    payload = await grant(administrator, post="hotline")
    assert payload["delegation"]["seat"]["title"] == {"en": "12345 hotline"}


async def test_a_delegate_signs_for_who_is_away(handled, leader) -> None:
    await grant(leader)
    await handled.do("handler", "caseSubmitReply", text="已修复。")
    await handled.do("unit_head", "caseSignReply")
    deputy = handled.clients.at("petition_office", "deputy", "housing")
    assert (await deputy.act("caseSignReply", case=handled.id))["problems"] == []
    told = await handled.read("lead { replies { verdicts { person absent } } }")
    assert told["lead"]["replies"][0]["verdicts"][-1] == {"person": "deputy", "absent": "leader"}


async def test_an_ended_delegation_holds_no_longer(handled, leader) -> None:
    granted = (await grant(leader))["delegation"]
    assert (await end(leader, granted["id"]))["delegation"]["endsAt"] == AWAY["beginsAt"]
    await handled.do("handler", "caseSubmitReply", text="已修复。")
    await handled.do("unit_head", "caseSignReply")
    deputy = handled.clients.at("petition_office", "deputy", "housing")
    payload = await deputy.act("caseSignReply", case=handled.id)
    assert [problem["code"] for problem in payload["problems"]] == ["NOT_YOUR_STEP"]


async def test_the_administrator_ends_any(leader, administrator) -> None:
    granted = (await grant(leader))["delegation"]
    assert (await end(administrator, granted["id"]))["problems"] == []


async def test_a_delegation_is_not_ended_twice(leader) -> None:
    id = (await grant(leader))["delegation"]["id"]
    await end(leader, id)
    assert codes(await end(leader, id)) == ["UNKNOWN_DELEGATION"]


async def test_nobody_else_ends_it(clients, leader) -> None:
    id = (await grant(leader))["delegation"]["id"]
    stranger = clients.at("party_secretary", "secretary", "housing")
    assert codes(await end(stranger, id)) == ["UNKNOWN_DELEGATION"]


async def test_an_id_that_is_none(leader) -> None:
    payload = await end(leader, "no id")
    assert codes(payload) == ["UNKNOWN_DELEGATION"]
    assert payload["problems"][0]["path"] == ["input", "delegation"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"absent": "somebody else"}, "NOT_ALLOWED"),
        ({"post": "party_secretary"}, "NOT_ALLOWED"),
        ({"bureau": "education"}, "NOT_ALLOWED"),
        ({"delegate": "leader"}, "DELEGATE_IS_ABSENT"),
        ({"delegate": " "}, "TEXT_MISSING"),
        ({"unit": "property_management"}, "INVALID_INPUT"),
        ({"endsAt": AWAY["beginsAt"]}, "DELEGATION_OUT_OF_RANGE"),
        ({"endsAt": "2024-06-10T09:00:01+08:00"}, "DELEGATION_OUT_OF_RANGE"),
        (
            {"beginsAt": "2024-03-01T09:00:00+08:00", "endsAt": "2024-03-10T09:00:00+08:00"},
            "DELEGATION_OUT_OF_RANGE",
        ),
    ],
)
async def test_what_the_holder_cannot_grant(leader, wrong, code) -> None:
    assert codes(await grant(leader, **wrong)) == [code]
    assert await known(leader) == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"post": "magician", "bureau": "housing"}, "UNKNOWN_POST"),
        ({"post": "leader_in_charge"}, "UNKNOWN_POST"),
        ({"post": "unit_head", "bureau": "housing"}, "INVALID_INPUT"),
        ({"post": "unit_head", "bureau": "housing", "unit": "moon"}, "UNKNOWN_UNIT"),
    ],
)
async def test_a_seat_that_nobody_has(administrator, wrong, code) -> None:
    assert codes(await grant(administrator, **wrong)) == [code]


async def test_a_head_does_not_delegate_another_units_seat(clients) -> None:
    head = clients.at("unit_head", "head", "housing", "general_office")
    assert codes(await grant(head, HEAD_AWAY)) == ["NOT_ALLOWED"]


async def test_a_client_names_and_ends_nothing(clients, leader) -> None:
    client = clients.client("leader")
    assert codes(await grant(client)) == ["NOT_ALLOWED"]
    id = (await grant(leader))["delegation"]["id"]
    assert codes(await end(client, id)) == ["NOT_ALLOWED"]


async def test_a_bureau_knows_its_own_delegations_only(clients, leader, administrator) -> None:
    await grant(leader)
    teacher = {"bureau": "education", "absent": "teacher", "delegate": "tutor"}
    await grant(administrator, **teacher)
    assert await known(leader) == ["deputy"]
    assert await known(leader, "education") == []
    assert sorted(await known(clients.hotline)) == ["deputy", "tutor"]
    assert await known(administrator, "education") == ["tutor"]
