"""Bulletins over GraphQL, and as files over HTTP."""

import asyncio
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.town import Town, at

LIST = """
query($filter: BulletinFilter, $first: Int!, $after: String) {
  bulletins(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id edition bureau { code } whose { zh } period { zh } first last } }
    pageInfo { hasNextPage endCursor }
  }
}
"""
ONE = """
query($id: ID!) { node(id: $id) { ... on Bulletin {
  kind edition hash cutOff reason definitions { code version }
  sections { code title { zh } total { values { code value numerator denominator scope
    excluded cutOff definition { version } before { value } } }
    lines { code rank title { zh } values { code value } } }
  changes { section line { zh } measure before { value } after { value } }
  warnings { people } editions { edition hash }
} } }
"""
FILE = """
query($id: ID!, $form: BulletinFormat!) {
  node(id: $id) { ... on Bulletin { file(format: $form) } }
}
"""
ISSUE = """
mutation($input: BulletinIssueInput!) { bulletinIssue(input: $input) {
  bulletin { id edition } problems { code message path } } }
"""
CORRECT = """
mutation($input: BulletinCorrectInput!) { bulletinCorrect(input: $input) {
  bulletin { id edition changes { measure } } problems { code } } }
"""
WEEK = {"kind": "WEEKLY", "day": "2024-03-12"}


@pytest.fixture
async def week(town: Town) -> None:
    """One housing case was handled in the week before."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case)
    await town.advance_to(at(3, 18, 9))


async def issue(client, **input: object) -> dict:
    return (await client.ask(ISSUE, input=WEEK | input))["bulletinIssue"]


async def page(client, **more: object) -> dict:
    return (await client.ask(LIST, **{"first": 10} | more))["bulletins"]


@pytest.fixture
async def city_s(clients, week) -> str:
    return (await issue(clients.hotline))["bulletin"]["id"]


@pytest.fixture
async def housing_s(clients, week) -> str:
    return (await issue(clients.hotline, bureau="housing"))["bulletin"]["id"]


async def file(client, id: str, form: str) -> str:
    """Where a form of a bulletin is."""
    path: str = (await client.ask(FILE, id=id, form=form))["node"]["file"]
    return path


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


async def test_a_stranger_reads_nothing(clients, city_s) -> None:
    for query, variables in ((LIST, {"first": 1}), (ONE, {"id": city_s})):
        [error] = (await clients.stranger.send(query, **variables))["errors"]
        assert error["extensions"]["code"] == "UNAUTHENTICATED"


async def get(client, path: str, **headers: str):
    told = {"authorization": f"Bearer {client.token}"} if client.token else {}
    return await client.http.get(path, headers=told | headers)


async def test_a_pdf_is_had_over_http(clients, city_s) -> None:
    answer = await get(clients.hotline, await file(clients.hotline, city_s, "PDF"))
    assert answer.headers["content-type"] == "application/pdf"
    named = answer.headers["content-disposition"]
    assert named == 'inline; filename="bulletin-city-20240311-20240317-1.pdf"'
    assert "全市诉求办理情况通报" in PdfReader(BytesIO(answer.content)).pages[0].extract_text()


async def test_a_page_and_a_workbook_too(clients, city_s) -> None:
    html = await get(clients.hotline, await file(clients.hotline, city_s, "HTML"))
    assert html.headers["content-type"] == "text/html; charset=utf-8"
    assert "2024年第11周" in html.text
    xlsx = await get(clients.hotline, await file(clients.hotline, city_s, "XLSX"))
    assert "总体情况" in load_workbook(BytesIO(xlsx.content)).sheetnames


async def test_one_that_was_had_is_not_sent_again(clients, city_s) -> None:
    tag = (await get(clients.hotline, await file(clients.hotline, city_s, "HTML"))).headers["etag"]
    again = await get(
        clients.hotline, await file(clients.hotline, city_s, "HTML"), **{"if-none-match": tag}
    )
    assert (again.status_code, again.content) == (304, b"")


async def test_files_have_the_rights_of_graphql(clients, housing_s) -> None:
    name = await file(clients.hotline, housing_s, "HTML")
    stranger = clients.at("unit_head", "h", "education", "basic_education")
    assert (await get(stranger, name)).status_code == 404
    head = clients.at("unit_head", "h", "housing", "property_management")
    assert (await get(head, name)).status_code == 200
    answer = await get(clients.stranger, name)
    assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHENTICATED")


@pytest.mark.parametrize("name", ["x.pdf", "00000000-0000-0000-0000-000000000000.pdf", "pdf"])
async def test_a_file_that_is_not_there_is_told_so(clients, name) -> None:
    answer = await get(clients.hotline, f"/bulletins/{name}")
    assert (answer.status_code, answer.json()["code"]) == (404, "UNKNOWN_BULLETIN")


async def test_a_form_that_is_not_there_is_told_so(clients, city_s) -> None:
    path = await file(clients.hotline, city_s, "PDF")
    assert (await get(clients.hotline, path.replace("pdf", "docx"))).status_code == 404
