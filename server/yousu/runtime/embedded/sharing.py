"""One process owns the servers of a data folder, the others join it."""

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TextIO

from yousu.runtime.embedded.folders import Folders, make_data_folder
from yousu.runtime.embedded.owner import owned_parts
from yousu.runtime.embedded.parts import Offer, Parts, read_offer
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.settings import Settings

POLL_SECONDS = 0.05


@asynccontextmanager
async def embedded_parts(settings: Settings, wait_seconds: float = 30.0) -> AsyncIterator[Parts]:
    """PostgreSQL and Redis, for the length of the block: the settings' own, else embedded ones.

    The first process of a data folder owns the embedded servers: they are its children, and end
    with the block. The others wait for it and use them. Raises StartProblem.
    """
    if settings.database_url and settings.redis_url:
        yield Parts(settings.database_url, settings.redis_url)
        return
    folders = Folders(settings.data_folder)
    make_data_folder(folders)
    turn = await _turn(folders, wait_seconds)
    if isinstance(turn, Offer):
        yield _parts(settings, turn)
        return
    with turn:
        async with owned_parts(settings, folders) as offer:
            yield _parts(settings, offer)


async def _turn(folders: Folders, wait_seconds: float) -> TextIO | Offer:
    """The lock of the owner, held until it is closed, or what another owner offers."""
    try:
        async with asyncio.timeout(wait_seconds):
            while True:
                if (turn := _lock(folders.lock) or read_offer(folders.offer)) is not None:
                    return turn
                await asyncio.sleep(POLL_SECONDS)
    except TimeoutError:
        raise StartProblem(
            StartProblemCode.OWNER_NOT_READY,
            f"Another process owns {folders.data} and its servers were not ready within"
            f" {wait_seconds:g} s: look at what it says, or end it and start again.",
        ) from None


def _lock(path: Path) -> TextIO | None:
    """The open file that holds the lock, or None when another process holds it."""
    file = os.fdopen(os.open(path, os.O_RDONLY | os.O_CREAT, 0o644))
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file


def _parts(settings: Settings, offer: Offer) -> Parts:
    database = settings.database_url or offer.database_url
    redis = settings.redis_url or offer.redis_url
    if database is None or redis is None:
        missing = "DATABASE_URL" if database is None else "REDIS_URL"
        raise StartProblem(
            StartProblemCode.OWNER_LACKS_PART,
            f"Process {offer.owner} owns the data folder and was given {missing}, this process was"
            f" not: give it the same {missing}, or another YOUSU_DATA.",
        )
    return Parts(database, redis)
