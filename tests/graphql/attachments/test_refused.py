"""Files that are not taken: nothing is left of them."""

import pytest
from strawberry import relay
from tests.attachments.files import DISGUISED, NOT_TAKEN, PROGRAM
from tests.attachments.pictures import bomb, picture
from tests.door.conftest import Archive
from tests.graphql.attachments.conftest import PDF, UNIT
from tests.graphql.attachments.senders import Sender, objects_of
from tests.graphql.clients.registering import registered


@pytest.fixture(autouse=True)
async def nothing_is_left(city, case):
    yield
    archive = Archive(city)
    tables = ("attachments", "unwanted_files", "custody")
    assert [await archive.count(table) for table in tables] == [0, 0, 0]
    assert objects_of(city) == []


@pytest.mark.parametrize("what", NOT_TAKEN)
async def test_what_is_no_evidence(case, handler, what) -> None:
    assert await handler.refused(case, NOT_TAKEN[what]) == (415, "ATTACHMENT_TYPE")


@pytest.mark.parametrize("what", DISGUISED)
async def test_what_is_two_things_at_once(case, handler, what) -> None:
    assert await handler.refused(case, DISGUISED[what]) == (422, "ATTACHMENT_DISGUISED")


async def test_a_picture_that_is_a_program(case, handler) -> None:
    assert await handler.refused(case, PROGRAM, "照片.jpg") == (415, "ATTACHMENT_TYPE")


async def test_a_picture_that_fills_the_memory_of_who_looks(case, handler) -> None:
    assert await handler.refused(case, bomb(12_000)) == (422, "PICTURE_TOO_LARGE")


async def test_half_a_picture(case, handler) -> None:
    content = picture()
    assert await handler.refused(case, content[:-200]) == (422, "PICTURE_BROKEN")


async def test_nothing(case, handler) -> None:
    assert await handler.refused(case, b"") == (422, "ATTACHMENT_EMPTY")


async def test_a_file_without_a_name(case, handler) -> None:
    assert await handler.refused(case, PDF, "") == (422, "TEXT_MISSING")


async def test_a_stranger(case, clients) -> None:
    stranger = Sender(clients.stranger)
    answer = await stranger.send(case, PDF)
    assert answer.json()["problems"][0]["code"] == "UNAUTHENTICATED"
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


async def test_who_does_not_work_on_the_case(case, leader) -> None:
    assert await leader.refused(case, PDF) == (403, "NOT_ALLOWED")


async def test_another_bureau_which_is_not_told_that_there_is_such_a_case(case, clients) -> None:
    elsewhere = Sender(clients.at("handler", "teacher", "education", "basic_education"))
    assert await elsewhere.refused(case, PDF) == (404, "UNKNOWN_CASE")


@pytest.mark.parametrize("id", ["", "nothing", str(relay.GlobalID("Bureau", "7"))])
async def test_what_is_no_case(case, hotline, id) -> None:
    assert await hotline.refused(id, PDF) == (404, "UNKNOWN_CASE")


async def test_a_client_that_is_bound_to_its_documents(case, clients) -> None:
    bound = Sender(await registered(clients.at("administrator", "admin"), storedDocumentsOnly=True))
    assert await bound.refused(case, PDF) == (403, "NOT_ALLOWED")


async def test_in_the_language_of_who_asks(case, clients, town) -> None:
    chinese = clients.at("handler", town.housing.handler.id, *UNIT)
    sender = Sender(type(chinese)(chinese.http, chinese.token, "zh-Hans"))
    [problem] = (await sender.send(case, PROGRAM)).json()["problems"]
    assert problem["message"].startswith("不接受此类文件")
