"""A JPEG without what is told beside its pixels, which are copied as they are."""

import re
from collections.abc import Iterator

from yousu.attachments.pictures.broken import Broken
from yousu.attachments.pictures.exif import PREFIX

START, END, SCAN, COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
APPLICATION = range(0xE0, 0xF0)
EXIF = 0xE1
# Of what applications add, what a viewer needs to show the pixels as they are meant.
NEEDED = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
# Behind a scan's header its data go on up to a marker that is none of theirs. Only one sign before
# it: who looks for a run of them starts anew at each of its signs.
_NEXT = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")


def plain_jpeg(content: bytes, exif: bytes) -> bytes:
    """Ends with the picture: what is appended to it is left out. Raises Broken."""
    kept = [bytes((0xFF, START))]
    if exif:
        told = PREFIX + exif
        kept.append(bytes((0xFF, EXIF)) + (len(told) + 2).to_bytes(2) + told)
    kept.extend(part for marker, part in jpeg_parts(content) if _is_needed(marker, part))
    return b"".join(kept)


def _is_needed(marker: int, part: bytes) -> bool:
    if marker in APPLICATION:
        needed = NEEDED.get(marker)
        return needed is not None and part.startswith(needed, 4)
    return marker != COMMENT


def jpeg_parts(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Every marker behind the first with what belongs to it, up to the end of the picture.
    Raises Broken."""
    at, marker = 2, START
    while marker != END:
        if content[at : at + 1] != b"\xff":
            raise Broken("a marker is missing")
        while content[at + 1 : at + 2] == b"\xff":
            at += 1
        marker = int.from_bytes(content[at + 1 : at + 2])
        behind = at + 2 if marker == END else _behind(content, at, marker)
        yield marker, content[at:behind]
        at = behind


def _behind(content: bytes, at: int, marker: int) -> int:
    length = int.from_bytes(content[at + 2 : at + 4])
    behind = at + 2 + length
    if length < 2 or behind > len(content):
        raise Broken("it ends too soon")
    if marker != SCAN:
        return behind
    found = _NEXT.search(content, behind)
    if found is None:
        raise Broken("it ends too soon")
    return found.start()
