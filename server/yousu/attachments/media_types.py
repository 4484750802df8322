"""Which files there are, by what their bytes say and never by their name."""

from collections.abc import Mapping
from enum import StrEnum

import filetype

from yousu.case.vocabulary import Title


class FileKind(StrEnum):
    """What a file is for people."""

    PICTURE = "picture"
    DOCUMENT = "document"
    AUDIO = "audio"
    VIDEO = "video"


_OFFICE = "application/vnd.openxmlformats-officedocument."
# Of pictures those alone from which metadata can be taken out without touching a pixel.
MEDIA_TYPES: Mapping[str, FileKind] = {
    **dict.fromkeys(("image/jpeg", "image/png", "image/webp"), FileKind.PICTURE),
    **dict.fromkeys(
        (
            "application/pdf",
            f"{_OFFICE}wordprocessingml.document",
            f"{_OFFICE}spreadsheetml.sheet",
            f"{_OFFICE}presentationml.presentation",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
        ),
        FileKind.DOCUMENT,
    ),
    **dict.fromkeys(
        ("audio/mpeg", "audio/mp4", "audio/aac", "audio/amr", "audio/x-wav", "audio/ogg"),
        FileKind.AUDIO,
    ),
    **dict.fromkeys(("video/mp4", "video/quicktime", "video/webm"), FileKind.VIDEO),
}
TITLES: Mapping[FileKind, Title] = {
    FileKind.PICTURE: Title("图片（JPEG、PNG、WebP）", "pictures (JPEG, PNG, WebP)"),
    FileKind.DOCUMENT: Title("PDF及办公文档", "PDF and office documents"),
    FileKind.AUDIO: Title("音频", "audio"),
    FileKind.VIDEO: Title("视频（MP4、MOV、WebM）", "video (MP4, MOV, WebM)"),
}
# So many bytes tell every type.
HEAD_BYTES = 8192


def media_type(head: bytes) -> str | None:
    """What the first bytes of a file say that it is; None when they are of no known kind."""
    found: str | None = filetype.guess_mime(head)
    return found


def is_picture(type: str) -> bool:
    return MEDIA_TYPES.get(type) is FileKind.PICTURE


def is_zip(type: str) -> bool:
    """Whether files of this type are archives by themselves."""
    return type.startswith((_OFFICE, "application/vnd.oasis."))


def titles(types: frozenset[str]) -> tuple[Title, ...]:
    """What people call the kinds of some types."""
    kinds = {MEDIA_TYPES[type] for type in types}
    return tuple(title for kind, title in TITLES.items() if kind in kinds)
