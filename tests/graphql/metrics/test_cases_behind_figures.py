"""A figure opens down to its cases, for whom they are meant."""

from datetime import timedelta

from tests.graphql.metrics.asking import ask, refused
from tests.graphql.parts.conftest import opened
from tests.town import MONDAY_MORNING

from yousu.store.clock import set_clock


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
