"""Objects in a folder and in S3: whole or not at all."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import httpx
import obstore
import pytest
from obstore.store import LocalStore, ObjectStore, S3Store
from tests.waiting import until

from yousu.attachments.objects import (
    PART_BYTES,
    discard,
    original_of,
    pieces_of,
    shown_of,
    size_of,
    store,
    store_whole,
    whole,
)

ID = UUID(int=7)
PATH = original_of(ID)
# More than one part of an upload to S3.
PIECES = [bytes([number]) * 2**20 for number in range(PART_BYTES // 2**20 + 2)]


class BrokenOff(Exception):
    """Whoever sends the pieces goes away."""


async def coming(pieces: list[bytes], broken_after: int | None = None) -> AsyncIterator[bytes]:
    for number, piece in enumerate(pieces):
        if number == broken_after:
            raise BrokenOff
        yield piece


@pytest.fixture(scope="module")
async def s3() -> AsyncIterator[str]:
    """Where a made-up S3 answers that has a bucket."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    command = (sys.executable, "-W", "ignore", "-m", "moto.server", "-p", port)
    nothing = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*command, stdout=nothing, stderr=nothing)
    url = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient(base_url=url) as client:

        async def answers() -> bool:
            try:
                return (await client.put("/bucket")).is_success
            except httpx.TransportError:
                return False

        await until(answers, seconds=30)
    yield url
    process.terminate()
    await process.wait()


@pytest.fixture(params=["folder", "s3"])
def objects(request: pytest.FixtureRequest, tmp_path: Path) -> ObjectStore:
    if request.param == "folder":
        return LocalStore(tmp_path / "files", mkdir=True)
    return S3Store(
        "bucket",
        prefix="city",
        endpoint=request.getfixturevalue("s3"),
        access_key_id="key",
        secret_access_key="secret",
        region="us-east-1",
        client_options={"allow_http": True},
    )


@pytest.fixture(autouse=True)
async def nothing_stays(objects: ObjectStore) -> AsyncIterator[None]:
    yield
    await discard(objects, ID)


def stored(objects: ObjectStore) -> list[str]:
    return [found["path"] for batch in obstore.list(objects) for found in batch]


async def test_what_was_stored_piece_by_piece_is_there(objects) -> None:
    await store(objects, PATH, coming(PIECES))
    assert await whole(objects, PATH) == b"".join(PIECES)


@pytest.mark.parametrize("after", [0, 1, len(PIECES) - 1])
async def test_what_is_broken_off_is_not_there(objects, after) -> None:
    with pytest.raises(BrokenOff):
        await store(objects, PATH, coming(PIECES, broken_after=after))
    assert stored(objects) == []


async def test_a_part_of_it_can_be_had(objects) -> None:
    await store_whole(objects, PATH, b"0123456789")
    assert [piece async for piece in pieces_of(objects, PATH, range(3, 6))] == [b"345"]


async def test_its_size_is_known(objects) -> None:
    await store_whole(objects, PATH, b"0123456789")
    assert await size_of(objects, PATH) == 10


async def test_what_is_discarded_is_gone_and_may_be_discarded_again(objects) -> None:
    for path in (original_of(ID), shown_of(ID)):
        await store_whole(objects, path, b"content")
    for _ in range(2):
        await discard(objects, ID)
    assert stored(objects) == []


async def test_what_is_not_there_is_not_found(objects) -> None:
    with pytest.raises(FileNotFoundError):
        await whole(objects, PATH)
