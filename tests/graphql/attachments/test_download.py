"""What is sent to who has a link: the file as it came, a picture without what it tells, a part."""

from io import BytesIO

import pytest
from PIL import Image
from tests.attachments.pictures import CAMERA, picture
from tests.graphql.attachments.conftest import PDF


async def test_a_document_is_sent_as_it_came(case, handler, leader) -> None:
    file = await handler.attach(case, PDF, "勘察 报告.pdf")
    answer = await leader.have(file["id"])
    assert (answer.status_code, answer.content) == (200, PDF)
    told = answer.headers
    assert told["content-type"] == "application/pdf"
    assert told["x-content-type-options"] == "nosniff"
    assert told["content-disposition"] == (
        "attachment; filename*=UTF-8''%E5%8B%98%E5%AF%9F%20%E6%8A%A5%E5%91%8A.pdf"
    )


async def test_a_picture_is_sent_without_what_it_tells(case, handler, leader) -> None:
    content = picture()
    file = await handler.attach(case, content)
    shown = (await leader.have(file["id"])).content
    assert CAMERA.encode() in content
    assert CAMERA.encode() not in shown
    with Image.open(BytesIO(shown)) as image:
        assert (image.size, dict(image.getexif())) == ((64, 48), {})


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("bytes=0-9", slice(0, 10)),
        ("bytes=5-", slice(5, None)),
        ("bytes=-7", slice(-7, None)),
        ("bytes=3-999999", slice(3, None)),
    ],
)
async def test_a_part_of_it_is_sent(case, handler, asked, part) -> None:
    file = await handler.attach(case, PDF)
    answer = await handler.have(file["id"], range=asked)
    assert (answer.status_code, answer.content) == (206, PDF[part])
    first = part.indices(len(PDF))[0]
    last = first + len(PDF[part]) - 1
    assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(PDF)}"


@pytest.mark.parametrize("asked", ["bytes=-", "bytes=a-b", "bytes=0-1,3-4", "lines=1-2"])
async def test_all_is_sent_where_the_part_is_not_understood(case, handler, asked) -> None:
    file = await handler.attach(case, PDF)
    answer = await handler.have(file["id"], range=asked)
    assert (answer.status_code, answer.content) == (200, PDF)


@pytest.mark.parametrize("asked", ["bytes=999999-", "bytes=7-3", "bytes=-0"])
async def test_a_part_that_it_does_not_have_is_refused(case, handler, asked) -> None:
    file = await handler.attach(case, PDF)
    answer = await handler.have(file["id"], range=asked)
    assert (answer.status_code, answer.content) == (416, b"")
