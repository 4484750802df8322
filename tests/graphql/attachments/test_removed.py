"""A file that is taken out of a case is out of sight, and kept as evidence."""

import pytest
from tests.attachments.pictures import picture
from tests.graphql.attachments.conftest import PDF
from tests.graphql.attachments.senders import LINK


@pytest.fixture
async def file(case, handler) -> str:
    file = await handler.attach(case, picture())
    remove = {"case": case, "attachment": file["id"], "text": "误传"}
    await handler.client.do("caseRemoveAttachment", **remove)
    return file["id"]


async def test_it_is_listed_no_more(case, file, handler) -> None:
    assert await handler.listed(case) == []


async def test_it_is_sent_no_more(file, leader) -> None:
    told = await leader.client.send(LINK, id=file)
    assert [error["extensions"]["code"] for error in told["errors"]] == ["UNKNOWN_ATTACHMENT"]


async def test_a_link_from_before_holds_no_more(case, handler) -> None:
    file = await handler.attach(case, PDF)
    url = await handler.url(file["id"])
    remove = {"case": case, "attachment": file["id"], "text": "误传"}
    await handler.client.do("caseRemoveAttachment", **remove)
    assert (await handler.client.http.get(url)).status_code == 404


async def test_the_original_stays_as_evidence(file, handler) -> None:
    assert (await handler.have(file, original=True)).status_code == 200


async def test_why_is_told_by_the_log(case, file, handler) -> None:
    query = """query($id: ID!) { node(id: $id) { ... on Case { events(last: 1) {
      ... on AttachmentRemoved { attachmentId text } } } } }"""
    told = await handler.client.ask(query, id=case)
    assert told["node"]["events"] == [{"attachmentId": file, "text": "误传"}]


async def test_what_is_no_attachment_is_not_removed(case, handler) -> None:
    remove = {"case": case, "attachment": case, "text": "误传"}
    [problem] = (await handler.client.act("caseRemoveAttachment", **remove))["problems"]
    assert (problem["code"], problem["path"]) == (
        "UNKNOWN_ATTACHMENT",
        ["input", "attachment"],
    )
