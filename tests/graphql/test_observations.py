"""What stands out, over GraphQL: who may ask for what, and what is told."""

import pytest

OPENING = {
    "title": "电梯停了",
    "text": "电梯已经停了三天。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "housing.property_management",
    "place": "阳光花园3号楼",
    "location": {"latitude": 36.6231, "longitude": 101.7649},
}
PERIOD = {"first": "2024-01-01", "last": "2999-12-31"}
OBSERVATIONS = """
query($period: Period!, $bureau: String, $kinds: [ObservationKind!]) {
  observations(period: $period, bureau: $bureau, kinds: $kinds) {
    __typename count cases(first: 10) { totalCount edges { node { id } } }
    ... on HotPlace {
      people categories { code } spot { words centre { latitude longitude } cellDegrees }
    }
    ... on RepeatedReporter { handle }
  }
}
"""


@pytest.fixture
async def cases(clients) -> list[str]:
    """Six cases of three people, one of whom has come four times, at one place; all of the housing
    bureau."""
    opened: list[str] = []
    for person in (0, 0, 0, 0, 1, 2):
        reporter = {"phone": f"1390000000{person}"}
        case = (await clients.hotline.act("caseOpen", **OPENING, reporter=reporter))["case"]["id"]
        await clients.hotline.do("caseDispatch", case=case)
        opened.append(case)
    return opened


async def told(client, **asked: object) -> list[dict]:
    found: list[dict] = (await client.ask(OBSERVATIONS, period=PERIOD, **asked))["observations"]
    return found


async def refusal(client, **asked: object) -> str:
    answer = await client.send(OBSERVATIONS, **{"period": PERIOD} | asked)
    code: str = answer["errors"][0]["extensions"]["code"]
    return code


async def test_a_hot_place_is_told_with_its_cell_and_its_cases(clients, cases) -> None:
    [hot] = await told(clients.hotline, kinds=["HOT_PLACE"])
    assert hot["spot"] == {
        "words": None,
        "centre": {"latitude": 36.625, "longitude": 101.765},
        "cellDegrees": 0.01,
    }
    assert (hot["people"], hot["count"], hot["cases"]["totalCount"]) == (3, 6, 6)
    assert {edge["node"]["id"] for edge in hot["cases"]["edges"]} == set(cases)


@pytest.mark.usefixtures("cases")
async def test_a_bureaus_people_see_what_their_own_bureau_has(clients) -> None:
    housing = clients.at("unit_head", "a", "housing", "property_management")
    assert [one["__typename"] for one in await told(housing)] == ["HotPlace"]
    assert await told(clients.at("unit_head", "b", "education", "finance")) == []


async def test_another_bureaus_observations_are_not_told(clients) -> None:
    education = clients.at("unit_head", "b", "education", "finance")
    assert await refusal(education, bureau="housing") == "NOT_ALLOWED"


@pytest.mark.usefixtures("cases")
async def test_offices_that_receive_appeals_are_told_of_repeated_reporters(clients) -> None:
    office = clients.at("transfer_office", "c", "housing")
    [repeated] = await told(office, kinds=["REPEATED_REPORTER"])
    assert (repeated["count"], repeated["cases"]["totalCount"]) == (4, 4)


@pytest.mark.usefixtures("cases")
async def test_others_are_not_told_of_repeated_reporters(clients) -> None:
    head = clients.at("unit_head", "a", "housing", "property_management")
    assert await refusal(head, kinds=["REPEATED_REPORTER"]) == "NOT_ALLOWED"


async def test_a_client_is_not_told_of_repeated_reporters(clients) -> None:
    assert await refusal(clients.client("city"), kinds=["REPEATED_REPORTER"]) == "NOT_ALLOWED"


async def test_a_bureau_that_there_is_none_of(clients) -> None:
    assert await refusal(clients.hotline, bureau="tides") == "UNKNOWN_BUREAU"


async def test_a_period_upside_down(clients) -> None:
    upside_down = {"first": "2024-02-01", "last": "2024-01-01"}
    assert await refusal(clients.hotline, period=upside_down) == "PERIOD_UPSIDE_DOWN"


async def test_a_stranger_is_told_nothing(clients) -> None:
    assert await refusal(clients.stranger) == "UNAUTHENTICATED"
