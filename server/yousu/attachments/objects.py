"""The stored objects of an attachment: what came, and what is shown of it."""

from collections.abc import AsyncIterator
from contextlib import suppress
from uuid import UUID

import obstore
from obstore.store import ObjectStore

# What one upload holds in memory at most is two of these.
PART_BYTES = 5 * 2**20
PARTS_AT_ONCE = 1
PIECE_BYTES = 2**18


def original_of(id: UUID) -> str:
    """The path of what came."""
    return f"{id}.original"


def shown_of(id: UUID) -> str:
    """The path of what is shown of a picture."""
    return f"{id}.shown"


async def store(objects: ObjectStore, path: str, pieces: AsyncIterator[bytes]) -> None:
    """Stores the pieces as they come: all of them, or nothing when they raise."""
    await obstore.put_async(
        objects, path, pieces, chunk_size=PART_BYTES, max_concurrency=PARTS_AT_ONCE
    )


async def store_whole(objects: ObjectStore, path: str, content: bytes) -> None:
    await obstore.put_async(objects, path, content)


async def whole(objects: ObjectStore, path: str) -> bytes:
    """All that is stored there. Raises FileNotFoundError."""
    found = await obstore.get_async(objects, path)
    return bytes(await found.bytes_async())


async def size_of(objects: ObjectStore, path: str) -> int:
    """In bytes. Raises FileNotFoundError."""
    return (await obstore.head_async(objects, path))["size"]


async def pieces_of(objects: ObjectStore, path: str, part: range) -> AsyncIterator[bytes]:
    """Those bytes of what is stored there. Raises FileNotFoundError."""
    asked = (part.start, part.stop)
    found = await obstore.get_async(objects, path, options={"range": asked})
    async for piece in found.stream(min_chunk_size=PIECE_BYTES):
        yield bytes(piece)


async def discard(objects: ObjectStore, id: UUID) -> None:
    """Leaves nothing of an attachment; what is not there is well."""
    for path in (original_of(id), shown_of(id)):
        # A folder misses what S3 deletes without a word: what was no picture has nothing to show.
        with suppress(FileNotFoundError):
            await obstore.delete_async(objects, path)
