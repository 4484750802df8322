"""A bulletin tells its figures to whom they are meant."""

import pytest
from tests.graphql.bulletins.asking import LIST, ONE, page


async def test_a_bulletin_tells_its_figures_with_what_they_are_made_of(clients, city_s) -> None:
    told = (await clients.hotline.ask(ONE, id=city_s))["node"]
    overview = told["sections"][0]
    values = {value["code"]: value for value in overview["total"]["values"]}
    assert overview["code"] == "OVERVIEW"
    assert (values["received"]["value"], values["received"]["scope"]) == ("1", "ALL")
    satisfaction = values["satisfaction"]
    assert (satisfaction["numerator"], satisfaction["denominator"]) == ("1", "1")
    assert satisfaction["definition"] == {"version": 1}
    assert satisfaction["before"] == {"value": None}
    assert len(told["hash"]) == 64
    assert {"code": "three_rates", "version": 1} in told["definitions"]


async def test_the_city_s_is_everybody_s(clients, city_s, housing_s) -> None:
    stranger = clients.at("unit_head", "h", "education", "basic_education")
    nodes = [edge["node"] for edge in (await page(stranger))["edges"]]
    assert [node["id"] for node in nodes] == [city_s]
    assert nodes[0]["period"]["zh"] == "2024年第11周"


async def test_a_bureau_s_is_its_own_people_s(clients, city_s, housing_s) -> None:
    head = clients.at("unit_head", "h", "housing", "property_management")
    assert {edge["node"]["id"] for edge in (await page(head))["edges"]} == {city_s, housing_s}
    stranger = clients.at("unit_head", "h", "education", "basic_education")
    assert (await stranger.ask(ONE, id=housing_s))["node"] is None


@pytest.mark.parametrize(
    ("filter", "count"),
    [
        ({"bureaus": ["housing"]}, 1),
        ({"bureaus": [None]}, 1),
        ({"bureaus": []}, 0),
        ({"bureaus": [None, "housing"]}, 2),
        ({"kinds": ["ANNUAL"]}, 0),
        ({"fromDay": "2024-03-11", "toDay": "2024-03-17"}, 2),
        ({"fromDay": "2024-03-12"}, 0),
        ({"toDay": "2024-03-16"}, 0),
    ],
)
async def test_lists_are_filtered(clients, city_s, housing_s, filter, count) -> None:
    assert len((await page(clients.hotline, filter=filter))["edges"]) == count


async def test_pages_follow_one_another(clients, city_s, housing_s) -> None:
    first = await page(clients.hotline, first=1)
    second = await page(clients.hotline, first=1, after=first["pageInfo"]["endCursor"])
    ids = [edge["node"]["id"] for edge in (*first["edges"], *second["edges"])]
    assert (set(ids), second["pageInfo"]["hasNextPage"]) == ({city_s, housing_s}, False)


async def test_a_stranger_reads_nothing(clients, city_s) -> None:
    for query, variables in ((LIST, {"first": 1}), (ONE, {"id": city_s})):
        [error] = (await clients.stranger.send(query, **variables))["errors"]
        assert error["extensions"]["code"] == "UNAUTHENTICATED"
