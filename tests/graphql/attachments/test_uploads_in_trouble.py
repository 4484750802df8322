"""Uploads that are too large, broken off, too slow, or too many at once, on a real server."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote
from uuid import UUID

import httpx
import obstore
import psutil
import pytest
from obstore.exceptions import GenericError
from obstore.store import LocalStore
from strawberry import relay
from tests.attachments.files import TAKEN
from tests.attachments.pictures import picture
from tests.door.conftest import Archive
from tests.graphql.attachments.senders import Sender, objects_of, refusal_of
from tests.graphql.conftest import Client, token
from tests.waiting import until

from yousu import attaching, custody
from yousu.attachments import Attachments
from yousu.attachments.attachments import MEBIBYTE
from yousu.attachments.objects import original_of
from yousu.case.rules import HotlineRules
from yousu.city import City
from yousu.graphql import upload_body

PDF = TAKEN["application/pdf"]
PIECE = bytes(MEBIBYTE)
GIGABYTES = 2 * 1024
HEAD = TAKEN["video/mp4"]


@pytest.fixture
def city(city: City, tmp_path: Path) -> City:
    """Keeps files in a folder, and at most three a case."""
    files = Attachments(objects=LocalStore(tmp_path / "files", mkdir=True))
    return replace(city, attachments=files, hotline=HotlineRules(most_attachments=3))


@pytest.fixture
async def case(town) -> str:
    case = await town.open("housing.property_management")
    return str(relay.GlobalID("Case", str(case)))


@pytest.fixture
async def hotline(address: str) -> AsyncIterator[Sender]:
    async with httpx.AsyncClient(base_url=f"http://{address}", timeout=60) as http:
        yield Sender(Client(http, token("hotline", "operator")))


async def nothing_is_left(city: City) -> bool:
    archive = Archive(city)
    rows = [await archive.count(table) for table in ("attachments", "unwanted_files")]
    return (rows, objects_of(city)) == ([0, 0], [])


async def film() -> AsyncIterator[bytes]:
    """Two gigabytes, made as they are sent."""
    yield HEAD + bytes(MEBIBYTE - len(HEAD))
    for _ in range(GIGABYTES - 1):
        yield PIECE


@dataclass(frozen=True)
class Answered:
    """The first of an answer, and how many pieces were sent until it came."""

    told: bytes
    sent: int

    @property
    def status(self) -> int:
        return int(self.told.split(b" ", 2)[1])


async def sent_until_answered(
    address: str, case: str, pieces: AsyncIterator[bytes], announced: int | None = None
) -> Answered:
    """By a client that looks for the answer while it sends."""
    host, port = address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(_head(case, announced))
    answer, sent = asyncio.create_task(reader.readuntil(b"}]}")), 0
    async for piece in pieces:
        if answer.done():
            break
        writer.write(piece if announced else b"%x\r\n%b\r\n" % (len(piece), piece))
        await writer.drain()
        sent += 1
    told = await answer
    writer.close()
    return Answered(told, sent)


def _head(case: str, announced: int | None) -> bytes:
    length = "Transfer-Encoding: chunked" if announced is None else f"Content-Length: {announced}"
    return (
        f"POST /attachments?case={quote(case)}&name=a.mp4 HTTP/1.1\r\nHost: city\r\n"
        f"Authorization: Bearer {token('hotline', 'operator')}\r\n{length}\r\n\r\n"
    ).encode()


async def test_two_gigabytes_are_refused_at_the_limit_in_memory_that_does_not_grow(
    city, case, address
) -> None:
    process = psutil.Process()
    before = process.memory_info().rss
    answered = await sent_until_answered(address, case, film())
    assert (answered.status, b"ATTACHMENT_TOO_LARGE" in answered.told) == (413, True)
    assert 50 < answered.sent < 100
    assert process.memory_info().rss - before < 60 * MEBIBYTE
    await until(lambda: nothing_is_left(city))


async def test_what_announces_that_it_is_too_large_is_refused_before_it_comes(
    case, address
) -> None:
    answered = await sent_until_answered(address, case, film(), GIGABYTES * MEBIBYTE)
    assert (answered.status, b"ATTACHMENT_TOO_LARGE" in answered.told) == (413, True)
    assert answered.sent < 50


async def test_a_client_that_goes_away_half_way_leaves_nothing(city, case, hotline) -> None:
    stored = asyncio.Event()

    async def half() -> AsyncIterator[bytes]:
        yield TAKEN["video/mp4"]
        for _ in range(12):
            yield PIECE
        stored.set()
        await asyncio.Event().wait()

    sending = asyncio.create_task(hotline.send(case, half()))
    await stored.wait()
    await until(lambda: Archive(city).count("unwanted_files"))
    sending.cancel()
    await until(lambda: nothing_is_left(city))


async def test_a_client_that_stands_still_is_told_so(city, case, address, monkeypatch) -> None:
    monkeypatch.setattr(upload_body, "LONGEST_STALL_SECONDS", 0.05)
    monkeypatch.setattr(upload_body, "LONGEST_REST_SECONDS", 0.05)

    async def stuck() -> AsyncIterator[bytes]:
        yield PDF

    answered = await sent_until_answered(address, case, stuck(), announced=9000)
    assert (answered.status, b"UPLOAD_TOO_SLOW" in answered.told) == (408, True)
    assert await nothing_is_left(city)


async def test_two_at_once_are_both_attached(city, case, hotline) -> None:
    files = await asyncio.gather(*(hotline.attach(case, picture()) for _ in range(2)))
    listed = await hotline.listed(case)
    assert {file["id"] for file in listed} == {file["id"] for file in files}


async def test_of_the_same_file_twice_at_once_one_is_attached(city, case, hotline) -> None:
    answers = await asyncio.gather(*(hotline.send(case, PDF) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert len(objects_of(city)) == 1


async def test_however_many_come_at_once_a_case_has_no_more_than_it_may(
    city, case, hotline
) -> None:
    answers = await asyncio.gather(*(hotline.send(case, picture("PNG")) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [201] * 3 + [409] * 3
    assert len(objects_of(city)) == 2 * 3
    assert await Archive(city).count("unwanted_files") == 0


async def test_where_too_many_are_sent_others_are_asked_to_wait(
    city, case, hotline, monkeypatch
) -> None:
    monkeypatch.setattr(asyncio.Semaphore, "locked", lambda _: True)
    answer = await hotline.send(case, PDF)
    assert (refusal_of(answer), answer.headers["retry-after"]) == ((503, "UPLOADS_BUSY"), "30")


async def test_while_the_store_is_away_who_sends_is_asked_to_try_again(
    city, case, hotline, monkeypatch
) -> None:
    async def away(*_: object) -> None:
        raise GenericError("the store is away")

    monkeypatch.setattr(attaching, "store", away)
    assert refusal_of(await hotline.send(case, PDF)) == (503, "UNAVAILABLE")
    assert await nothing_is_left(city)


async def test_while_the_store_is_away_who_asks_is_told_to_try_again(
    case, hotline, monkeypatch
) -> None:
    async def away(*_: object) -> None:
        raise GenericError("the store is away")

    file = await hotline.attach(case, PDF)
    monkeypatch.setattr(custody, "size_of", away)
    answer = await hotline.have(file["id"])
    assert (answer.status_code, answer.json()["code"]) == (503, "UNAVAILABLE")


async def test_a_file_whose_object_is_lost_is_not_found(city, case, hotline) -> None:
    file = await hotline.attach(case, PDF)
    url = await hotline.url(file["id"])
    path = original_of(UUID(relay.GlobalID.from_id(file["id"]).node_id))
    await obstore.delete_async(city.attachments.objects, path)
    assert (await hotline.client.http.get(url)).status_code == 404
