"""A WebP without what is told beside its pixels, which are copied as they are."""

from collections.abc import Iterator

from yousu.attachments.pictures.broken import Broken

FEATURES, EXIF = b"VP8X", b"EXIF"
# Which features say that EXIF, or XMP, follows.
HAS_EXIF, HAS_XMP = 0x08, 0x04
NEEDED = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})


def plain_webp(content: bytes, exif: bytes) -> bytes:
    """Ends with the picture: what is appended to it is left out. Raises Broken."""
    chunks = [(name, data) for name, data in webp_chunks(content) if name in NEEDED]
    if not chunks:
        raise Broken("it holds no picture")
    # Only a file that lists its features can say which side is up.
    told = [(EXIF, exif)] if exif and chunks[0][0] == FEATURES else []
    kept = [_chunk(name, _told(name, data, bool(told))) for name, data in chunks + told]
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _told(name: bytes, data: bytes, has_exif: bool) -> bytes:
    """The features that are left."""
    if name != FEATURES or not data:
        return data
    features = data[0] & ~(HAS_EXIF | HAS_XMP) | (HAS_EXIF if has_exif else 0)
    return bytes((features,)) + data[1:]


def webp_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every chunk's name and data, up to the end that the file names. Raises Broken."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content):
        raise Broken("it ends too soon")
    at = 12
    while at + 8 <= end:
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        behind = at + 8 + size
        if behind > end:
            raise Broken("it ends too soon")
        yield content[at : at + 4], content[at + 8 : behind]
        at = behind + size % 2


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)
