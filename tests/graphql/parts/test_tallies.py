"""A bureau's cases are counted by what they have in common."""

from tests.graphql.parts.conftest import SENT, opened

HELP = {"nature": "HELP", "category": "traffic.congestion"}


async def test_cases_are_counted_by_category_the_fullest_first(proved) -> None:
    for _ in range(2):
        await opened(proved.clients, **HELP)
    lines = await proved.tally("highIncidenceTypes")
    assert [(line["about"], line["amount"]) for line in lines] == [
        ("traffic.congestion", "2"),
        ("traffic.obscured_plates", "1"),
    ]
    assert lines[0]["title"] == {"en": "congestion"}


async def test_cases_are_counted_by_a_field_of_a_detail(proved) -> None:
    [line] = await proved.tally("highIncidencePlaces")
    assert (line["about"], line["amount"], line["share"]) == (SENT["place"], "1", None)


async def test_numbers_of_a_detail_are_added_up(reported) -> None:
    for measure, places in (
        ("SIGNAL_ADJUSTED", 2),
        ("SIGNAL_ADJUSTED", 3),
        ("JUNCTION_REFINED", 1),
    ):
        await reported.do("handler", "trafficActionsRecord", measure=measure, places=places)
    lines = await reported.tally("actionsTaken")
    assert [(line["about"], line["amount"]) for line in lines] == [
        ("signal_adjusted", "5"),
        ("junction_refined", "1"),
    ]


async def test_a_month_is_told_with_its_share_of_the_whole_city(proved) -> None:
    elsewhere = {"nature": "HELP", "category": "education.fees"}
    for _ in range(3):
        await opened(proved.clients, **elsewhere)
    [march] = await proved.tally("monthlyShare")
    assert (march["about"], march["amount"], march["outOf"]) == ("2024-03", "1", "4")
    assert march["share"] == "0.25"


async def test_a_unit_is_told_with_its_share_of_the_whole_city(proved) -> None:
    await opened(proved.clients, **HELP)
    [march] = await proved.tally("monthlyShare", unit="traffic_planning")
    assert (march["amount"], march["outOf"]) == ("1", "2")


async def test_a_share_of_nothing_is_told_by_no_line(clients, morning, reported) -> None:
    query = (
        '{ traffic { monthlyShare(period: {first: "2023-01-01", last: "2023-12-31"}) { share } } }'
    )
    assert (await clients.hotline.ask(query))["traffic"]["monthlyShare"] == []


async def test_the_bureau_s_own_people_count_its_cases(proved) -> None:
    lines = await proved.tally("highIncidenceTypes", by=proved.who("leader_in_charge"))
    assert len(lines) == 1


async def test_another_bureau_s_people_do_not(proved) -> None:
    stranger = proved.clients.at("leader_in_charge", "leader", "housing")
    query = (
        '{ traffic { highIncidenceTypes(period: {first: "2024-01-01", last: "2024-12-31"})'
        " { amount } } }"
    )
    told = await stranger.send(query)
    assert told["errors"][0]["extensions"]["code"] == "NOT_YOUR_BUREAU"
