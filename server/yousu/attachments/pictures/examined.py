"""A picture is opened, without its pixels being unpacked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO

from PIL import Image

from yousu.attachments.pictures.broken import Broken
from yousu.attachments.pictures.exif import captured_at, captured_place, orientation_alone
from yousu.attachments.pictures.jpeg import plain_jpeg
from yousu.attachments.pictures.png import plain_png
from yousu.attachments.pictures.webp import plain_webp
from yousu.case.commands import Location
from yousu.case.problem import ProblemCode, Refused

# What unpacks to more may be made to fill the memory of whoever looks at it.
MOST_MEGAPIXELS = 80
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
        with Image.open(BytesIO(content), formats=[_format(media_type)]) as picture:
            if picture.width * picture.height > MOST_MEGAPIXELS * 10**6:
                raise _too_large()
            exif = picture.getexif()
            plain = PLAIN[media_type](content, orientation_alone(exif))
            return Examined(plain, captured_at(exif), captured_place(exif))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large() from None
    # Pillow says in all of these ways that it can't make sense of a file.
    except (Broken, OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError) as fault:
        raise Refused(ProblemCode.PICTURE_BROKEN) from fault


def _format(media_type: str) -> str:
    """Pillow's name for a type; no other of its readers is to try."""
    return media_type.removeprefix("image/").upper()


def _too_large() -> Refused:
    return Refused(ProblemCode.PICTURE_TOO_LARGE, megapixels=MOST_MEGAPIXELS)
