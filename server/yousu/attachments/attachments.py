"""Where a city's files lie, which it takes, and for how long it hands them out."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from secrets import token_bytes

from obstore.store import MemoryStore, ObjectStore

from yousu.attachments.media_types import MEDIA_TYPES

MEBIBYTE = 2**20
# Each is in memory whole while its metadata is read and taken out.
PICTURES_AT_ONCE = 2


@dataclass(frozen=True)
class Attachments:
    """The store, by default this process's memory; the secret that signs links; the largest file in
    bytes; the media types that are taken; and how long a link holds."""

    objects: ObjectStore = field(default_factory=MemoryStore)
    secret: bytes = field(default_factory=lambda: token_bytes(32), repr=False)
    largest: int = 50 * MEBIBYTE
    types: frozenset[str] = frozenset(MEDIA_TYPES)
    link_lifetime: timedelta = timedelta(minutes=5)
    pictures: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(PICTURES_AT_ONCE), compare=False
    )
