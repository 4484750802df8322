"""Files are handed out: by a link for whoever may have them, and with a line in their custody."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from obstore.store import ObjectStore
from uuid_utils.compat import uuid7

from yousu.attachments.link import Link, signed
from yousu.attachments.media_types import is_picture
from yousu.attachments.objects import original_of, pieces_of, shown_of, size_of
from yousu.case.actor import Actor
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import ORIGINALS, may_have_originals
from yousu.case.state import Attachment, Case
from yousu.city import City
from yousu.store.attachments import files_of
from yousu.store.case_list import find_cases
from yousu.store.clock import city_now
from yousu.store.custody import Custody, log_custody


@dataclass(frozen=True)
class File:
    """What is stored of an attachment, and what it is called."""

    objects: ObjectStore
    path: str
    size: int
    media_type: str
    name: str

    def pieces(self, part: range) -> AsyncIterator[bytes]:
        """Those of its bytes."""
        return pieces_of(self.objects, self.path, part)


def link_to(city: City, actor: Actor, case: Case, file: Attachment, *, original: bool) -> Link:
    """A link for an actor who may see the case. Raises Refused for an original that is not for
    them, and for a file that is out of sight."""
    if original and not may_have_originals(actor, case, city.host.directory):
        raise Refused(ProblemCode.NOT_ALLOWED, who=ORIGINALS)
    if not original and not file.is_in_sight:
        raise Refused(ProblemCode.UNKNOWN_ATTACHMENT, id=file.id)
    expires_at = datetime.now(UTC) + city.attachments.link_lifetime
    return Link(file.id, original, actor, expires_at)


def link_text(city: City, link: Link) -> str:
    """The link as clients get it."""
    return signed(link, city.attachments.secret)


async def look(city: City, link: Link) -> File:
    """The file behind a link, without its being handed out. Raises Refused(UNKNOWN_ATTACHMENT) when
    it was erased, or taken out of sight, since the link was given."""
    id, file, name = link.attachment, None, None
    async with city.engine.connect() as connection:
        stored = (await files_of(connection, [id])).get(id)
        if stored and stored.description:
            name = stored.description.name
            case = (await find_cases(connection, [stored.case]))[stored.case]
            file = case.attachment(id)
    if file is None or name is None or not (link.original or file.is_in_sight):
        raise Refused(ProblemCode.UNKNOWN_ATTACHMENT, id=id)
    is_plain = is_picture(file.media_type) and not link.original
    path = shown_of(id) if is_plain else original_of(id)
    size = await _size(city, path, id)
    return File(city.attachments.objects, path, size, file.media_type, name)


async def write_down(city: City, link: Link) -> None:
    """That the file is handed out; before any of it is sent."""
    async with city.engine.begin() as connection:
        now = await city_now(connection)
        line = Custody(uuid7(), link.attachment, now, link.original, link.actor)
        await log_custody(connection, line)


async def _size(city: City, path: str, id: UUID) -> int:
    try:
        return await size_of(city.attachments.objects, path)
    except FileNotFoundError:
        raise Refused(ProblemCode.UNKNOWN_ATTACHMENT, id=id) from None
