"""Files are attached to cases: stored while they come, looked at, and attached at the door."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from obstore.exceptions import BaseError
from sqlalchemy.exc import SQLAlchemyError
from uuid_utils.compat import uuid7

from yousu.attachments.inspection import Inspection
from yousu.attachments.media_types import is_picture
from yousu.attachments.objects import (
    discard,
    original_of,
    shown_of,
    store,
    store_whole,
    whole,
)
from yousu.attachments.pictures import examine
from yousu.case.actor import Actor
from yousu.case.commands import AddAttachment, Description
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import check_right
from yousu.case.sight import may_reach
from yousu.case.state import Attachment
from yousu.city import City
from yousu.execute import execute
from yousu.request import Request
from yousu.store.attachments import (
    begin_upload,
    forget_unwanted,
    lock_unwanted,
    put_off_unwanted,
)
from yousu.store.case_list import find_cases

logger = logging.getLogger("yousu.attachments")
# Whoever sends for longer is broken off well before what was stored is deleted.
LONGEST_UPLOAD = timedelta(hours=2)
DISCARDED_AT_ONCE = 50
TRIED_AGAIN_AFTER = timedelta(hours=1)


async def attach(
    city: City, actor: Actor, case: UUID, name: str, pieces: AsyncIterator[bytes]
) -> Attachment:
    """Stores a file as it comes and attaches it.

    Raises Refused, and whatever the pieces raise; then nothing of it is left.
    """
    described = _described(name)
    await _check(city, actor, case, described)
    async with city.engine.begin() as connection:
        await begin_upload(connection, described.attachment, LONGEST_UPLOAD)
    try:
        command = await _stored(city, described, pieces)
        done = await execute(city, Request(case, command, actor))
    except BaseException:
        await _leave_nothing(city, described.attachment)
        raise
    attached = done.case.attachment(described.attachment)
    assert attached is not None
    return attached


async def discard_unwanted(city: City, id: UUID | None = None) -> int:
    """Deletes what is stored of files that nobody wants any more, some at a time, or of the one
    with that id; gives at how many it has looked. What can't be deleted now holds up nothing."""
    async with city.engine.begin() as connection:
        unwanted = await lock_unwanted(connection, DISCARDED_AT_ONCE, id)
        gone = [one for one in unwanted if await _is_discarded(city, one)]
        await forget_unwanted(connection, gone)
        left = [one for one in unwanted if one not in gone]
        await put_off_unwanted(connection, left, TRIED_AGAIN_AFTER)
    return len(unwanted)


async def _is_discarded(city: City, id: UUID) -> bool:
    try:
        await discard(city.attachments.objects, id)
    except (BaseError, OSError):
        logger.warning("what is stored of file %s is left to a later sweep", id)
        return False
    return True


def _described(name: str) -> AddAttachment:
    """A file of which nothing has come yet. Raises Refused for a name that is none."""
    check_words(name, "name", LONGEST_LINE)
    return AddAttachment(uuid7(), sha256="", size=0, media_type="", description=Description(name))


async def _check(city: City, actor: Actor, id: UUID, command: AddAttachment) -> None:
    """Raises Refused before a byte is read, for what the door would refuse afterwards."""
    async with city.engine.connect() as connection:
        case = (await find_cases(connection, [id])).get(id)
    if case is None or not may_reach(actor, case):
        raise Refused(ProblemCode.UNKNOWN_CASE, id=id)
    check_right(actor, command, case, city.host.directory)
    if len(case.attachments) >= city.hotline.most_attachments:
        raise Refused(ProblemCode.TOO_MANY_ATTACHMENTS, most=city.hotline.most_attachments)


async def _stored(
    city: City, described: AddAttachment, pieces: AsyncIterator[bytes]
) -> AddAttachment:
    """What is to be attached, once it is stored."""
    seen, objects = Inspection(city.attachments), city.attachments.objects
    await store(objects, original_of(described.attachment), _inspected(seen, pieces))
    seen.end()
    command = replace(described, sha256=seen.sha256, size=seen.size, media_type=seen.media_type)
    return await _examined(city, command) if is_picture(seen.media_type) else command


async def _inspected(seen: Inspection, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    async for piece in pieces:
        seen.take(piece)
        yield piece


async def _examined(city: City, command: AddAttachment) -> AddAttachment:
    """A picture, with what it tells of itself, once what is shown of it is stored."""
    files, id = city.attachments, command.attachment
    async with files.pictures:
        content = await whole(files.objects, original_of(id))
        found = await asyncio.to_thread(examine, content, command.media_type)
        await store_whole(files.objects, shown_of(id), found.plain)
    told = replace(
        command.description,
        captured_at=found.captured_at,
        captured_place=found.captured_place,
    )
    return replace(command, description=told)


async def _leave_nothing(city: City, id: UUID) -> None:
    """What can't be deleted now, the sweep deletes; what was attached all the same stays."""
    try:
        await discard_unwanted(city, id)
    except (OSError, SQLAlchemyError):
        logger.warning("what was stored of upload %s is left to a later sweep", id)
