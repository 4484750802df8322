"""A PNG without what is told beside its pixels, which are copied as they are."""

from collections.abc import Iterator
from zlib import crc32

from yousu.attachments.pictures.broken import Broken

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER, END, EXIF = b"IHDR", b"IEND", b"eXIf"
# Those that a viewer needs to show the pixels as they are meant, and to move them.
NEEDED = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP"}
    | {b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT"}
)


def plain_png(content: bytes, exif: bytes) -> bytes:
    """Ends with the picture: what is appended to it is left out. Raises Broken."""
    kept = [SIGNATURE]
    for name, chunk in png_chunks(content):
        if name in NEEDED:
            kept.append(chunk)
        if name == HEADER and exif:
            kept.append(_chunk(EXIF, exif))
    return b"".join(kept)


def exif_of_png(content: bytes) -> bytes | None:
    """Wherever in the file it stands. Raises Broken."""
    chunks = png_chunks(content)
    return next((chunk[8:-4] for name, chunk in chunks if name == EXIF), None)


def png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every chunk whole, by its name, up to the end of the picture. Raises Broken."""
    at, name = len(SIGNATURE), b""
    while name != END:
        name = content[at + 4 : at + 8]
        behind = at + 12 + int.from_bytes(content[at : at + 4])
        if behind > len(content):
            raise Broken("it ends too soon")
        yield name, content[at:behind]
        at = behind


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + crc32(name + data).to_bytes(4)
