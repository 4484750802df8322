"""Measures over GraphQL: every value with what it was made of, down to the cases."""

from datetime import timedelta

import pytest
from tests.graphql.parts.conftest import opened
from tests.town import MONDAY_MORNING

from yousu.store.clock import set_clock

SPRING = {"first": "2024-03-01", "last": "2024-04-30"}
METRICS = """
query(
  $measures: [String!]!, $by: [Dimension!]! = [], $filter: MetricsFilter, $asOf: DateTime,
  $compare: [Comparison!]! = [], $part: MetricPart! = NUMERATOR, $first: Int! = 20, $after: String,
  $period: Period! = {first: "2024-03-01", last: "2024-04-30"}
) {
  metrics(
    measures: $measures, period: $period, groupBy: $by, filter: $filter, asOf: $asOf,
    compareWith: $compare
  ) {
    cutOff first last
    lines { keys { dimension code title { zh } } values { ...told } }
    total { values { ...told cases(part: $part, first: $first, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor }
    } } }
  }
}
fragment told on MetricValue {
  code numerator denominator value excluded scope cutOff
  measure { version title { zh } kind attribution numerator { of weight } denominator { of } }
  before { value cases { edges { node { id } } } }
}
"""


@pytest.fixture(autouse=True)
async def morning(city) -> None:
    async with city.engine.begin() as connection:
        await set_clock(connection, MONDAY_MORNING, speed=0)


async def ask(client, *measures: str, **more: object) -> dict:
    return (await client.ask(METRICS, measures=measures, **more))["metrics"]


async def refused(client, *measures: str, **more: object) -> str:
    told = await client.send(METRICS, measures=measures, **more)
    code: str = told["errors"][0]["extensions"]["code"]
    return code


async def test_a_value_tells_what_it_was_made_of(clients) -> None:
    await opened(clients, nature="HELP", category="housing.property_management")
    told = await ask(clients.hotline, "received", "satisfaction_0_9")
    received, satisfaction = told["total"]["values"]
    assert (received["numerator"], received["value"], received["scope"]) == ("1", "1", "ALL")
    assert satisfaction["value"] is None
    assert [term["weight"] for term in satisfaction["measure"]["numerator"]] == ["1", "0.9"]
    assert told["cutOff"] == received["cutOff"] == "2024-03-11T09:00:00+08:00"


async def test_lines_are_named_as_people_call_them(clients) -> None:
    await opened(clients, nature="HELP", category="housing.property_management")
    told = await ask(
        clients.hotline,
        "received",
        by=["BUREAU", "CATEGORY", "MONTH"],
        filter={"bureau": "housing"},
    )
    names = {key["dimension"]: key["title"] for key in told["lines"][0]["keys"]}
    assert names["BUREAU"]["zh"].startswith("市住房")
    assert names["MONTH"] is None


async def test_the_cases_behind_a_figure_are_shown_page_by_page(clients) -> None:
    ids = [
        (await opened(clients, nature="HELP", category="housing.property_management")).id
        for _ in range(3)
    ]
    seen, after = [], None
    for _ in ids:
        told = await ask(clients.hotline, "received", first=1, after=after)
        page = told["total"]["values"][0]["cases"]
        seen += [edge["node"]["id"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
    assert (sorted(seen), page["pageInfo"]["hasNextPage"]) == (sorted(ids), False)


async def test_people_of_a_bureau_see_the_figure_and_their_own_cases(clients) -> None:
    await opened(clients, nature="HELP", category="education.fees")
    head = clients.at("unit_head", "head", "housing", "property_management")
    [received] = (await ask(head, "received"))["total"]["values"]
    assert (received["numerator"], received["cases"]["edges"]) == ("1", [])


async def test_a_rate_opens_above_and_below_its_line(clients) -> None:
    desk = await opened(clients, nature="HELP", category="housing.property_management")
    above = await ask(clients.hotline, "return_rate")
    below = await ask(clients.hotline, "return_rate", part="DENOMINATOR")
    left_out = await ask(clients.hotline, "return_rate", part="EXCLUDED")
    pages = [told["total"]["values"][0]["cases"]["edges"] for told in (above, below, left_out)]
    assert pages == [[], [{"node": {"id": desk.id}}], []]


async def test_what_it_is_compared_with_opens_too(city, clients) -> None:
    desk = await opened(clients, nature="HELP", category="housing.property_management")
    async with city.engine.begin() as connection:
        await set_clock(connection, MONDAY_MORNING + timedelta(days=1), speed=0)
    told = await ask(
        clients.hotline,
        "received",
        compare=["YEAR_BEFORE", "PERIOD_BEFORE"],
        period={"first": "2024-03-12", "last": "2024-03-12"},
    )
    before = told["total"]["values"][0]["before"]
    assert [edge["node"]["id"] for edge in before["cases"]["edges"]] == [desk.id]


async def test_figures_of_persons_are_theirs_and_their_leaders(clients) -> None:
    head = clients.at("unit_head", "head", "housing", "property_management")
    leader = clients.at("leader_in_charge", "leader", "housing")
    housing = {"bureau": "housing"}
    assert await refused(head, "done", by=["HANDLER"], filter=housing) == "NOT_ALLOWED"
    assert await refused(leader, "done", filter={"handler": "h", "bureau": "education"}) == (
        "NOT_ALLOWED"
    )
    assert await ask(head, "done", filter=housing | {"handler": "head"})
    assert await ask(leader, "done", by=["HANDLER"], filter=housing)


async def test_which_cases_are_one_person_s_is_told_to_few(clients) -> None:
    head = clients.at("unit_head", "head", "housing", "property_management")
    assert await refused(head, "repeated_reporters") == "NOT_ALLOWED"
    assert await ask(clients.hotline, "repeated_reporters")


async def test_the_units_of_a_bureau_have_their_names(clients) -> None:
    await opened(clients, nature="HELP", category="housing.property_management")
    told = await ask(clients.hotline, "received", by=["UNIT"], filter={"bureau": "housing"})
    assert told["lines"][0]["keys"][0]["title"] is not None


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"measures": ["happiness"]}, "UNKNOWN_MEASURE"),
        ({"measures": []}, "TOO_MUCH_ASKED"),
        ({"measures": ["received"], "by": ["DAY", "DAY"]}, "DIMENSION_TWICE"),
        ({"measures": ["received"], "filter": {"bureau": "parks"}}, "UNKNOWN_BUREAU"),
        ({"measures": ["received"], "asOf": "2030-01-01T00:00:00Z"}, "INSTANT_TO_COME"),
        ({"measures": ["received"], "by": ["UNIT"]}, "UNITS_OF_WHICH_BUREAU"),
        (
            {"measures": ["received"], "by": ["WEEK", "MONTH"], "compare": ["YEAR_BEFORE"]},
            "STRETCHES_CROSS",
        ),
        ({"measures": ["received"], "after": "nonsense"}, "CURSOR_BROKEN"),
        ({"measures": ["received"], "first": 101}, "PAGE_SIZE"),
        (
            {"measures": ["received"], "period": {"first": "2024-02-01", "last": "2024-01-01"}},
            "PERIOD_UPSIDE_DOWN",
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
async def test_what_can_not_be_asked_is_told(clients, asked, code) -> None:
    told = await clients.hotline.send(METRICS, **asked)
    assert told["errors"][0]["extensions"]["code"] == code


async def test_a_stranger_is_told_nothing(clients) -> None:
    told = await clients.stranger.send(METRICS, measures=["received"])
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


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
