"""What the doctor finds of the workers: whether somebody keeps the city's promises of time."""

import asyncio
from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from yousu.operation.checks import LONGEST_SILENCE_SECONDS
from yousu.runtime.embedded.folders import Folders
from yousu.runtime.embedded.parts import read_offer
from yousu.runtime.findings import Finding, State
from yousu.runtime.reach import SECONDS_TO_ANSWER
from yousu.runtime.settings import Settings
from yousu.store.workers import SeenWorker, seen_workers

REMEDY = "Start `yousu worker`, or `yousu up`: without one nothing happens when its time comes."


async def workers_finding(settings: Settings) -> Finding:
    """Those of the database that the settings name, else of the embedded one that runs now."""
    url = settings.database_url or _embedded_now(settings)
    if url is None:
        return _missing("none, since no database runs")
    try:
        async with asyncio.timeout(SECONDS_TO_ANSWER):
            workers = await _seen(url)
    except (SQLAlchemyError, OSError, ValueError):
        return _missing("none, since no migrated database answers")
    alive = [one for one in workers if one.silence <= LONGEST_SILENCE_SECONDS]
    if not alive:
        return _missing("none alive" if workers else "none")
    versions = ", ".join(sorted({one.version for one in alive}))
    heard = f"{len(alive)} alive, yousu {versions}, heard of {alive[0].silence:.1f} s ago"
    return Finding("Workers", State.OK, heard, needed=False)


def _missing(found: str) -> Finding:
    return Finding("Workers", State.MISSING, found, REMEDY, needed=False)


def _embedded_now(settings: Settings) -> str | None:
    try:
        offer = read_offer(Folders(settings.data_folder).offer)
    except OSError:
        return None
    return offer.database_url if offer else None


async def _seen(url: str) -> Sequence[SeenWorker]:
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            return await seen_workers(connection)
    finally:
        await engine.dispose()
