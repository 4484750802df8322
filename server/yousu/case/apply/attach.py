"""A file comes to a case, or goes out of sight."""

from yousu.case.apply.replace import replace
from yousu.case.events import AttachmentAdded, AttachmentRemoved, Event
from yousu.case.state import Attachment, Case


def added(case: Case, event: Event, fact: AttachmentAdded) -> Case:
    file = Attachment(
        id=fact.attachment,
        sha256=fact.sha256,
        size=fact.size,
        media_type=fact.media_type,
        person=event.actor.id,
        at=event.at,
    )
    return replace(case, attachments=(*case.attachments, file))


def removed(case: Case, event: Event, fact: AttachmentRemoved) -> Case:
    files = tuple(
        replace(file, removed_at=event.at) if file.id == fact.attachment else file
        for file in case.attachments
    )
    return replace(case, attachments=files)
