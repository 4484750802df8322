"""Files are attached to a case, listed, handed out and taken out of sight."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from uuid import UUID

import pytest
from PIL import Image
from strawberry import relay
from tests.attachments.files import DISGUISED, NOT_TAKEN, PROGRAM, TAKEN
from tests.attachments.pictures import CAMERA, bomb, picture
from tests.door.conftest import Archive
from tests.graphql.attachments import LINK, Sender, objects_of
from tests.graphql.test_integration_clients import registered

from yousu.attachments.link import Link, signed
from yousu.case.apply import fold
from yousu.store.cases import row_of

NAME = "张三家门口.jpg"
PDF = TAKEN["application/pdf"]
UNIT = ("housing", "property_management")


@pytest.fixture
async def case(town) -> str:
    """A case that its handler works on."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return str(relay.GlobalID("Case", str(case)))


@pytest.fixture
def handler(clients, town) -> Sender:
    return Sender(clients.at("handler", town.housing.handler.id, *UNIT))


@pytest.fixture
def leader(clients, town) -> Sender:
    """Sees the case, and does not work on it."""
    return Sender(clients.at("leader_in_charge", "housing.leader_in_charge", "housing"))


@pytest.fixture
def hotline(clients) -> Sender:
    return Sender(clients.hotline)


def uuid_of(id: str) -> UUID:
    return UUID(relay.GlobalID.from_id(id).node_id)


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


PAGE = """
query($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on Case {
  attachments(first: $first, after: $after) {
    edges { node { id } } pageInfo { endCursor hasNextPage }
  } } } }
"""


class TestRefused:
    """Nothing is left of what is refused."""

    @pytest.fixture(autouse=True)
    async def nothing_is_left(self, city, case):
        yield
        archive = Archive(city)
        tables = ("attachments", "unwanted_files", "custody")
        assert [await archive.count(table) for table in tables] == [0, 0, 0]
        assert objects_of(city) == []

    @pytest.mark.parametrize("what", NOT_TAKEN)
    async def test_what_is_no_evidence(self, case, handler, what) -> None:
        assert await handler.refused(case, NOT_TAKEN[what]) == (415, "ATTACHMENT_TYPE")

    @pytest.mark.parametrize("what", DISGUISED)
    async def test_what_is_two_things_at_once(self, case, handler, what) -> None:
        assert await handler.refused(case, DISGUISED[what]) == (422, "ATTACHMENT_DISGUISED")

    async def test_a_picture_that_is_a_program(self, case, handler) -> None:
        assert await handler.refused(case, PROGRAM, "照片.jpg") == (415, "ATTACHMENT_TYPE")

    async def test_a_picture_that_fills_the_memory_of_who_looks(self, case, handler) -> None:
        assert await handler.refused(case, bomb(12_000)) == (422, "PICTURE_TOO_LARGE")

    async def test_half_a_picture(self, case, handler) -> None:
        content = picture()
        assert await handler.refused(case, content[:-200]) == (422, "PICTURE_BROKEN")

    async def test_nothing(self, case, handler) -> None:
        assert await handler.refused(case, b"") == (422, "ATTACHMENT_EMPTY")

    async def test_a_file_without_a_name(self, case, handler) -> None:
        assert await handler.refused(case, PDF, "") == (422, "TEXT_MISSING")

    async def test_a_stranger(self, case, clients) -> None:
        stranger = Sender(clients.stranger)
        answer = await stranger.send(case, PDF)
        assert answer.json()["problems"][0]["code"] == "UNAUTHENTICATED"
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")

    async def test_who_does_not_work_on_the_case(self, case, leader) -> None:
        assert await leader.refused(case, PDF) == (403, "NOT_ALLOWED")

    async def test_another_bureau_which_is_not_told_that_there_is_such_a_case(
        self, case, clients
    ) -> None:
        elsewhere = Sender(clients.at("handler", "teacher", "education", "basic_education"))
        assert await elsewhere.refused(case, PDF) == (404, "UNKNOWN_CASE")

    @pytest.mark.parametrize("id", ["", "nothing", str(relay.GlobalID("Bureau", "7"))])
    async def test_what_is_no_case(self, case, hotline, id) -> None:
        assert await hotline.refused(id, PDF) == (404, "UNKNOWN_CASE")

    async def test_a_client_that_is_bound_to_its_documents(self, case, clients) -> None:
        bound = Sender(
            await registered(clients.at("administrator", "admin"), storedDocumentsOnly=True)
        )
        assert await bound.refused(case, PDF) == (403, "NOT_ALLOWED")

    async def test_in_the_language_of_who_asks(self, case, clients, town) -> None:
        chinese = clients.at("handler", town.housing.handler.id, *UNIT)
        sender = Sender(type(chinese)(chinese.http, chinese.token, "zh-Hans"))
        [problem] = (await sender.send(case, PROGRAM)).json()["problems"]
        assert problem["message"].startswith("不接受此类文件")


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


class TestHandedOut:
    """A link that holds for minutes, and a line in the custody of the file."""

    async def test_a_document_is_sent_as_it_came(self, case, handler, leader) -> None:
        file = await handler.attach(case, PDF, "勘察 报告.pdf")
        answer = await leader.have(file["id"])
        assert (answer.status_code, answer.content) == (200, PDF)
        told = answer.headers
        assert told["content-type"] == "application/pdf"
        assert told["x-content-type-options"] == "nosniff"
        assert told["content-disposition"] == (
            "attachment; filename*=UTF-8''%E5%8B%98%E5%AF%9F%20%E6%8A%A5%E5%91%8A.pdf"
        )

    async def test_a_picture_is_sent_without_what_it_tells(self, case, handler, leader) -> None:
        content = picture()
        file = await handler.attach(case, content)
        shown = (await leader.have(file["id"])).content
        assert CAMERA.encode() in content
        assert CAMERA.encode() not in shown
        with Image.open(BytesIO(shown)) as image:
            assert (image.size, dict(image.getexif())) == ((64, 48), {})

    @pytest.mark.parametrize("post", ["handler", "hotline", "supervision_office"])
    async def test_the_original_is_for_who_handles_the_case(
        self, case, handler, clients, town, post
    ) -> None:
        content = picture()
        file = await handler.attach(case, content)
        who = handler if post == "handler" else Sender(clients.at(post, "somebody"))
        assert (await who.have(file["id"], original=True)).content == content

    async def test_the_original_is_refused_to_others(self, case, handler, leader) -> None:
        file = await handler.attach(case, picture())
        told = await leader.client.send(LINK, id=file["id"], original=True)
        assert [error["extensions"]["code"] for error in told["errors"]] == ["NOT_ALLOWED"]

    async def test_who_had_it_is_known(self, case, handler, leader) -> None:
        file = await handler.attach(case, picture())
        await leader.have(file["id"])
        await handler.have(file["id"], original=True)
        [listed] = await handler.listed(case)
        custody = [edge["node"] for edge in listed["custody"]["edges"]]
        assert custody == [
            {"actor": {"id": "property_management.handler", "post": "handler"}, "original": True},
            {
                "actor": {"id": "housing.leader_in_charge", "post": "leader_in_charge"},
                "original": False,
            },
        ]

    async def test_to_look_at_a_link_is_not_to_have_the_file(self, case, handler, city) -> None:
        file = await handler.attach(case, PDF)
        answer = await handler.client.http.head(await handler.url(file["id"]))
        assert (answer.status_code, answer.headers["content-length"]) == (200, str(len(PDF)))
        assert await Archive(city).count("custody") == 0

    @pytest.mark.parametrize(
        ("asked", "part"),
        [
            ("bytes=0-9", slice(0, 10)),
            ("bytes=5-", slice(5, None)),
            ("bytes=-7", slice(-7, None)),
            ("bytes=3-999999", slice(3, None)),
        ],
    )
    async def test_a_part_of_it_is_sent(self, case, handler, asked, part) -> None:
        file = await handler.attach(case, PDF)
        answer = await handler.have(file["id"], range=asked)
        assert (answer.status_code, answer.content) == (206, PDF[part])
        first = part.indices(len(PDF))[0]
        last = first + len(PDF[part]) - 1
        assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(PDF)}"

    @pytest.mark.parametrize("asked", ["bytes=-", "bytes=a-b", "bytes=0-1,3-4", "lines=1-2"])
    async def test_all_is_sent_where_the_part_is_not_understood(self, case, handler, asked) -> None:
        file = await handler.attach(case, PDF)
        answer = await handler.have(file["id"], range=asked)
        assert (answer.status_code, answer.content) == (200, PDF)

    @pytest.mark.parametrize("asked", ["bytes=999999-", "bytes=7-3", "bytes=-0"])
    async def test_a_part_that_it_does_not_have_is_refused(self, case, handler, asked) -> None:
        file = await handler.attach(case, PDF)
        answer = await handler.have(file["id"], range=asked)
        assert (answer.status_code, answer.content) == (416, b"")

    @pytest.mark.parametrize("query", ["", "?link=", "?link=nothing"])
    async def test_nobody_has_it_without_a_link(self, case, handler, query) -> None:
        file = await handler.attach(case, PDF)
        answer = await handler.client.http.get(f"/attachments/{uuid_of(file['id'])}{query}")
        assert (answer.status_code, answer.json()["code"]) == (403, "LINK_REFUSED")

    async def test_a_link_that_has_expired_says_what_to_do(self, case, handler, city, town) -> None:
        file = await handler.attach(case, PDF)
        id = uuid_of(file["id"])
        ended = datetime.now(UTC) - timedelta(seconds=1)
        link = Link((await town.case(uuid_of(case))).attachments[0].id, False, town.hotline, ended)
        text = signed(link, city.attachments.secret)
        answer = await handler.client.http.get(f"/attachments/{id}?link={text}")
        told = "The link has expired or was changed; ask for a new one."
        assert (answer.status_code, answer.json()["message"]) == (403, told)

    async def test_another_bureau_has_no_link(self, case, handler, clients) -> None:
        file = await handler.attach(case, PDF)
        elsewhere = clients.at("handler", "teacher", "education", "basic_education")
        assert await elsewhere.ask(LINK, id=file["id"]) == {"node": None}

    async def test_a_client_that_reads_no_personal_data_is_not_told_where(
        self, case, handler, clients
    ) -> None:
        await handler.attach(case, picture(), "13912345678.jpg")
        client = Sender(await registered(clients.at("administrator", "admin"), readsPersonal=False))
        [listed] = await client.listed(case)
        assert (listed["name"], listed["capturedPlace"]) == ("***.jpg", None)


class TestRemoved:
    """Out of sight, and kept as evidence."""

    @pytest.fixture
    async def file(self, case, handler) -> str:
        file = await handler.attach(case, picture())
        remove = {"case": case, "attachment": file["id"], "text": "误传"}
        await handler.client.do("caseRemoveAttachment", **remove)
        return file["id"]

    async def test_it_is_listed_no_more(self, case, file, handler) -> None:
        assert await handler.listed(case) == []

    async def test_it_is_sent_no_more(self, file, leader) -> None:
        told = await leader.client.send(LINK, id=file)
        assert [error["extensions"]["code"] for error in told["errors"]] == ["UNKNOWN_ATTACHMENT"]

    async def test_a_link_from_before_holds_no_more(self, case, handler) -> None:
        file = await handler.attach(case, PDF)
        url = await handler.url(file["id"])
        remove = {"case": case, "attachment": file["id"], "text": "误传"}
        await handler.client.do("caseRemoveAttachment", **remove)
        assert (await handler.client.http.get(url)).status_code == 404

    async def test_the_original_stays_as_evidence(self, file, handler) -> None:
        assert (await handler.have(file, original=True)).status_code == 200

    async def test_why_is_told_by_the_log(self, case, file, handler) -> None:
        query = """query($id: ID!) { node(id: $id) { ... on Case { events(last: 1) {
          ... on AttachmentRemoved { attachmentId text } } } } }"""
        told = await handler.client.ask(query, id=case)
        assert told["node"]["events"] == [{"attachmentId": file, "text": "误传"}]

    async def test_what_is_no_attachment_is_not_removed(self, case, handler) -> None:
        remove = {"case": case, "attachment": case, "text": "误传"}
        [problem] = (await handler.client.act("caseRemoveAttachment", **remove))["problems"]
        assert (problem["code"], problem["path"]) == (
            "UNKNOWN_ATTACHMENT",
            ["input", "attachment"],
        )
