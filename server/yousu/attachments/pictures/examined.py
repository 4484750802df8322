"""A picture is opened, without its pixels being unpacked."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from itertools import islice

from PIL import Image

from yousu.attachments.pictures.broken import Broken
from yousu.attachments.pictures.exif import captured_at, captured_place, orientation_alone
from yousu.attachments.pictures.jpeg import jpeg_parts, plain_jpeg
from yousu.attachments.pictures.png import exif_of_png, plain_png, png_chunks
from yousu.attachments.pictures.webp import plain_webp, webp_chunks
from yousu.case.commands import Location
from yousu.case.problem import ProblemCode, Refused

# What unpacks to more may be made to fill the memory of whoever looks at it.
MOST_MEGAPIXELS = 80
# A photograph has some hundreds; each takes memory beside what it holds.
MOST_PARTS = 2**16
PARTS: Mapping[str, Callable[[bytes], Iterable[object]]] = {
    "image/jpeg": jpeg_parts,
    "image/png": png_chunks,
    "image/webp": webp_chunks,
}
PLAIN: Mapping[str, Callable[[bytes, bytes], bytes]] = {
    "image/jpeg": plain_jpeg,
    "image/png": plain_png,
    "image/webp": plain_webp,
}


@dataclass(frozen=True)
class Examined:
    """The picture with nothing told beside its pixels but which side is up, and when and where it
    was taken."""

    plain: bytes = field(repr=False)
    captured_at: datetime | None = field(default=None, repr=False)
    captured_place: Location | None = field(default=None, repr=False)


def examine(content: bytes, media_type: str) -> Examined:
    """Raises Refused(PICTURE_BROKEN), or Refused(PICTURE_TOO_LARGE) for one that unpacks to too
    much."""
    try:
        _check_parts(content, media_type)
        with Image.open(BytesIO(content), formats=[_format(media_type)]) as picture:
            if picture.width * picture.height > MOST_MEGAPIXELS * 10**6:
                raise _too_large()
            exif = _exif(picture, content)
            plain = PLAIN[media_type](content, orientation_alone(exif))
            return Examined(plain, captured_at(exif), captured_place(exif))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large() from None
    # Pillow says in all of these ways that it can't make sense of a file.
    except (Broken, OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError) as fault:
        raise Refused(ProblemCode.PICTURE_BROKEN) from fault


def _check_parts(content: bytes, media_type: str) -> None:
    """Raises Broken for a file of a great many parts, as nobody makes it to be looked at."""
    if any(islice(PARTS[media_type](content), MOST_PARTS, None)):
        raise Broken("it has too many parts")


def _exif(picture: Image.Image, content: bytes) -> Image.Exif:
    """What is told beside the pixels; Pillow would unpack those of a PNG to look behind them."""
    if picture.format == "PNG" and (told := exif_of_png(content)):
        picture.info["exif"] = told
    return Image.Image.getexif(picture)


def _format(media_type: str) -> str:
    """Pillow's name for a type; no other of its readers is to try."""
    return media_type.removeprefix("image/").upper()


def _too_large() -> Refused:
    return Refused(ProblemCode.PICTURE_TOO_LARGE, megapixels=MOST_MEGAPIXELS)
