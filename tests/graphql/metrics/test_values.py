"""Every value tells what it was made of, by the names that people use."""

import pytest
from tests.graphql.metrics.asking import METRICS, ask
from tests.graphql.parts.conftest import opened

SPRING = {"first": "2024-03-01", "last": "2024-04-30"}


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
