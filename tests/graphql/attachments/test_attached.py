"""What is attached is listed, and stays where personal data may be."""

from hashlib import sha256

import pytest
from tests.attachments.pictures import picture
from tests.door.conftest import Archive
from tests.graphql.attachments.conftest import PDF, uuid_of
from tests.graphql.attachments.senders import Sender, objects_of
from tests.graphql.clients.registering import registered

from yousu.case.apply import fold
from yousu.store.cases import row_of

NAME = "张三家门口.jpg"
PAGE = """
query($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on Case {
  attachments(first: $first, after: $after) {
    edges { node { id } } pageInfo { endCursor hasNextPage }
  } } } }
"""


async def test_what_was_attached_is_listed(case, handler) -> None:
    content = picture()
    attached = await handler.attach(case, content, NAME)
    [listed] = await handler.listed(case)
    assert {name: listed[name] for name in attached} == attached
    assert listed | {"addedAt": None} == {
        "id": attached["id"],
        "name": NAME,
        "mediaType": "image/jpeg",
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
        "capturedAt": "2024-03-11T08:30:00+08:00",
        "capturedPlace": {
            "latitude": pytest.approx(36.62),
            "longitude": pytest.approx(101.775),
        },
        "addedAt": None,
        "addedBy": "property_management.handler",
        "removedAt": None,
        "custody": {"edges": []},
    }


async def test_a_long_list_comes_in_pages(case, handler) -> None:
    files = [await handler.attach(case, picture()) for _ in range(3)]
    first = (await handler.client.ask(PAGE, id=case, first=2))["node"]["attachments"]
    after = first["pageInfo"]["endCursor"]
    last = (await handler.client.ask(PAGE, id=case, first=2, after=after))["node"]["attachments"]
    told = [edge["node"]["id"] for page in (first, last) for edge in page["edges"]]
    assert told == [file["id"] for file in files]
    assert [page["pageInfo"]["hasNextPage"] for page in (first, last)] == [True, False]


async def test_the_same_file_is_attached_once(case, handler, hotline, city) -> None:
    await handler.attach(case, PDF)
    assert await hotline.refused(case, PDF) == (409, "ATTACHED_ALREADY")
    assert len(objects_of(city)) == 1


async def test_neither_name_nor_place_is_in_the_log_or_the_case(case, handler, city) -> None:
    await handler.attach(case, picture(), NAME)
    tables = await Archive(city).tables()
    for words in ("张三", "36.62"):
        assert {name for name, rows in tables.items() for row in rows if words in row} == {
            "attachments"
        }


async def test_the_case_is_the_fold_of_its_log(case, handler, town) -> None:
    file = await handler.attach(case, picture())
    remove = {"case": case, "attachment": file["id"], "text": "误传"}
    await handler.client.do("caseRemoveAttachment", **remove)
    stored = await town.case(uuid_of(case))
    assert row_of(fold(await town.history(stored.id))) == row_of(stored)


async def test_a_client_that_reads_no_personal_data_is_not_told_where(
    case, handler, clients
) -> None:
    await handler.attach(case, picture(), "13912345678.jpg")
    client = Sender(await registered(clients.at("administrator", "admin"), readsPersonal=False))
    [listed] = await client.listed(case)
    assert (listed["name"], listed["capturedPlace"]) == ("***.jpg", None)
