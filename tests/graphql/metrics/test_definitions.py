"""Measures are defined and changed over GraphQL, each change a version."""

import pytest
from tests.graphql.metrics.asking import ask

DEFINE = """mutation($input: MeasureDefineInput!) { measureDefine(input: $input) {
  measure { code version bureau since } problems { code message }
} }"""
SLOW = {
    "code": "housing_slow",
    "bureau": "housing",
    "title": {"zh": "逾期率", "en": "share of late answers"},
    "kind": "RATIO",
    "numerator": [{"of": "done"}, {"of": "done_in_time", "weight": "-1"}],
    "denominator": [{"of": "done"}],
    "attribution": "CLOSED",
    "reason": "领导要看逾期率。",
}


async def define(client, **input: object) -> dict:
    return (await client.ask(DEFINE, input=SLOW | input))["measureDefine"]


async def test_a_bureau_adds_a_measure_without_code(clients) -> None:
    leader = clients.at("leader_in_charge", "leader", "housing")
    told = await define(leader)
    assert (told["problems"], told["measure"]["version"]) == ([], 1)
    [slow] = (await ask(clients.hotline, "housing_slow"))["total"]["values"]
    assert (slow["value"], slow["measure"]["title"]["zh"]) == (None, "逾期率")


async def test_a_changed_measure_is_its_next_version(clients) -> None:
    leader = clients.at("leader_in_charge", "leader", "housing")
    await define(leader)
    told = await define(leader, decimals=2, version=1)
    again = await define(leader, decimals=2)
    stale = await define(leader, decimals=3, version=1)
    assert (told["measure"]["version"], again["measure"]["version"]) == (2, 2)
    assert [problem["code"] for problem in stale["problems"]] == ["STALE_DEFINITION"]
    query = 'query { measureVersions(code: "housing_slow") { version } }'
    versions = (await clients.hotline.ask(query))["measureVersions"]
    assert [one["version"] for one in versions] == [2, 1]


@pytest.mark.parametrize(
    ("input", "code"),
    [
        ({"bureau": "education", "code": "education_slow"}, "NOT_ALLOWED"),
        ({"bureau": None, "code": "slow"}, "NOT_ALLOWED"),
        ({"code": "slow"}, "DEFINITION_INVALID"),
        ({"denominator": []}, "DEFINITION_DIVIDES_BY_NOTHING"),
        ({"numerator": [{"of": "done"}]}, "DEFINITION_DIVIDES_BY_ITSELF"),
        ({"numerator": [{"of": "happiness"}]}, "DEFINITION_REFERS_TO_NOTHING"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
async def test_a_measure_that_makes_no_sense_is_refused(clients, input, code) -> None:
    leader = clients.at("leader_in_charge", "leader", "housing")
    told = await define(leader, **input)
    assert ([one["code"] for one in told["problems"]], told["measure"]) == ([code], None)


async def test_the_city_changes_a_measure_that_came_along(clients) -> None:
    administrator = clients.at("administrator", "root")
    told = await define(
        administrator,
        bureau=None,
        code="satisfaction",
        title={"zh": "满意率", "en": "satisfaction rate"},
        numerator=[{"of": "satisfied"}, {"of": "basically_satisfied", "weight": "0.9"}],
        denominator=[{"of": "valid_visits"}],
        attribution="VISITED",
    )
    assert (told["problems"], told["measure"]["version"]) == ([], 2)


async def test_a_measure_that_is_defined_again_by_the_same_act_is_as_it_stands(clients) -> None:
    leader = clients.at("leader_in_charge", "leader", "housing")
    await define(leader, key="a")
    await define(leader, decimals=2)
    again = await define(leader, key="a")
    assert (again["problems"], again["measure"]["version"]) == ([], 2)


async def test_another_measure_is_not_defined_for_the_same_key(clients) -> None:
    leader = clients.at("leader_in_charge", "leader", "housing")
    await define(leader, key="a")
    told = await define(leader, decimals=2, key="a")
    assert [problem["code"] for problem in told["problems"]] == ["KEY_REUSED"]
