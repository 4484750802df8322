"""A file is attached, or taken out of sight. No clock moves."""

import re

from yousu.case.commands import AddAttachment, RemoveAttachment
from yousu.case.decide.question import Question
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.events import AttachmentAdded, AttachmentRemoved
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title

SHA256 = re.compile(r"[0-9a-f]{64}")
MEDIA_TYPE = re.compile(r"[a-z0-9.+-]{1,64}/[a-z0-9.+-]{1,128}")


def add(question: Question, command: AddAttachment) -> tuple[AttachmentAdded]:
    """A case has each file once, and so many in all; those that were removed count, since they are
    kept."""
    _check_file(command)
    files, most = question.case.attachments, question.rules.hotline.most_attachments
    if len(files) >= most:
        raise Refused(ProblemCode.TOO_MANY_ATTACHMENTS, most=most)
    if any(file.is_in_sight and file.sha256 == command.sha256 for file in files):
        raise Refused(ProblemCode.ATTACHED_ALREADY)
    return (
        AttachmentAdded(
            attachment=command.attachment,
            sha256=command.sha256,
            size=command.size,
            media_type=command.media_type,
        ),
    )


def remove(question: Question, command: RemoveAttachment) -> tuple[AttachmentRemoved]:
    """Raises Refused(UNKNOWN_ATTACHMENT) for one that is not in sight."""
    file = question.case.attachment(command.attachment)
    if file is None or not file.is_in_sight:
        raise Refused(ProblemCode.UNKNOWN_ATTACHMENT, id=command.attachment)
    return (AttachmentRemoved(file.id, command.text.id),)


def _check_file(command: AddAttachment) -> None:
    """Raises Refused for a name that is none, or for what no file is: it would stay in the log."""
    check_words(command.description.name, "name", LONGEST_LINE)
    is_file = (
        SHA256.fullmatch(command.sha256)
        and MEDIA_TYPE.fullmatch(command.media_type)
        and 1 <= command.size < 2**31
    )
    if not is_file:
        reason = Title("不是文件", "it describes no file")
        raise Refused(ProblemCode.INVALID_INPUT, field="attachment", reason=reason)
