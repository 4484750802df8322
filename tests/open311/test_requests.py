"""Service requests come in through the one door, and are told to who may see them."""

from xml.etree.ElementTree import fromstring

import pytest
from tests.open311.conftest import FORM, registered

from yousu import clients


async def test_a_request_becomes_a_case(tool) -> None:
    number = await tool.sent()
    [told] = await tool.told()
    assert told["service_request_id"] == number
    assert (told["status"], told["service_code"]) == ("open", "housing.property_management")
    assert (told["lat"], told["long"], told["address"]) == ("36.62", "101.78", "阳光花园3号楼")
    assert told["description"] == "电梯停了\n已经停了三天。"


async def test_it_is_found_by_its_number_in_both_formats(tool) -> None:
    number = await tool.sent()
    [json] = (await tool.get(f"requests/{number}.json")).json()
    xml = fromstring((await tool.get(f"requests/{number}.xml")).text)
    assert (xml.tag, xml[0].tag) == ("service_requests", "request")
    assert {one.tag: one.text or None for one in xml[0]} == json


async def test_the_case_knows_who_reported_it(tool, city) -> None:
    await tool.sent()
    await tool.sent()
    async with city.engine.connect() as connection:
        [(reporters,)] = await connection.exec_driver_sql(
            "select count(distinct reporter) from cases"
        )
    assert reporters == 1


async def test_sent_again_under_one_key_it_is_one(tool) -> None:
    header = {"idempotency-key": "once"}
    form = FORM | {"api_key": tool.key}
    sent = [
        (await tool.http.post("/open311/v2/requests.json", data=form, headers=header)).json()
        for _ in range(2)
    ]
    assert sent[0] == sent[1]
    assert len(await tool.told()) == 1


@pytest.mark.parametrize(
    ("changed", "status", "told"),
    [
        ({"service_code": None}, 400, "service_code"),
        ({"service_code": "dragons"}, 404, "dragons"),
        ({"lat": None, "long": None, "address_string": None}, 400, "where"),
        ({"lat": "north"}, 400, "degrees"),
        ({"lat": "95"}, 400, "90"),
        ({"api_key": None}, 403, "key"),
        ({"api_key": "yck_made_up"}, 403, "not valid"),
    ],
)
async def test_what_is_not_taken(tool, changed, status, told) -> None:
    answer = await tool.post(**changed)
    [error] = answer.json()
    assert (answer.status_code, error["code"]) == (status, str(status))
    assert told in error["description"]


async def test_strangers_are_told_of_no_request(stranger) -> None:
    assert (await stranger.get("requests.json")).status_code == 403


async def test_who_reads_no_personal_data_is_shown_no_numbers(tool, http, city) -> None:
    said = "请打13912345678。"
    await tool.sent(description=said, address_string="阳光花园 13912345678")
    other = await registered(http, city, clients.Wanted("other", "其他系统", personal=True))
    [hidden], [shown] = await tool.told(), await other.told()
    assert ("13912345678" in str(hidden), shown["description"]) == (False, said)


async def test_a_client_is_told_of_its_bureaus_cases_alone(tool, http, city) -> None:
    await tool.sent()
    schools = await registered(http, city, clients.Wanted("schools", "学校", ("education",)))
    assert await schools.told() == []


async def test_a_client_that_is_bound_to_its_documents_is_told_nothing(http, city) -> None:
    """It runs them, and nothing else."""
    bound = await registered(http, city, clients.Wanted("bound", "查询屏", documents=True))
    assert (await bound.get("requests.json")).status_code == 403
    assert (await bound.post()).status_code == 403


async def test_a_request_of_others_is_not_there(tool, http, city) -> None:
    number = await tool.sent()
    schools = await registered(http, city, clients.Wanted("schools", "学校", ("education",)))
    assert (await schools.get(f"requests/{number}.json")).status_code == 404


async def test_they_are_listed_by_service_status_and_time(tool) -> None:
    number = await tool.sent()
    await tool.sent(service_code="education.campus_food_safety")
    asked = {"service_code": "housing.property_management", "status": "open"}
    found = await tool.told(**asked, start_date="2024-03-01T00:00:00Z")
    assert [one["service_request_id"] for one in found] == [number]
    assert await tool.told(status="closed") == []
    assert await tool.told(end_date="2024-01-01T00:00:00Z") == []


async def test_several_are_asked_for_by_their_numbers(tool) -> None:
    numbers = [await tool.sent() for _ in range(3)]
    found = await tool.told(service_request_id=",".join(numbers[:2]))
    assert {one["service_request_id"] for one in found} == set(numbers[:2])


async def test_pages_follow_one_another(tool) -> None:
    numbers = [await tool.sent() for _ in range(3)]
    pages = [await tool.told(page=str(page), page_size="2") for page in (1, 2)]
    assert [one["service_request_id"] for page in pages for one in page] == numbers[::-1]


@pytest.mark.parametrize(
    "asked",
    [
        {"status": "lost"},
        {"start_date": "yesterday"},
        {"page": "0"},
        {"page": "x"},
        {"page_size": "1001"},
        {"page": "101", "page_size": "100"},
        {"page": "²"},
        {"page": "000000001999", "page_size": "100"},
        {"start_date": "9999-12-31T00:00:00Z"},
        {"end_date": "0001-01-03T00:00:00Z"},
        {"end_date": "0001-01-01T00:00:00+14:00"},
        {"service_code": "\0"},
        {"service_request_id": "\0"},
    ],
    ids=str,
)
async def test_what_can_not_be_asked(tool, asked) -> None:
    assert (await tool.get("requests.json", **asked)).status_code == 400


async def test_a_number_that_is_none(tool) -> None:
    assert (await tool.get("requests/%00.json")).status_code == 400
