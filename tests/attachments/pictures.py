"""Pictures as a camera makes them, and as somebody makes them who means ill."""

import zlib
from io import BytesIO
from typing import Any

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

PLACE = {
    GPS.GPSLatitudeRef: "N",
    GPS.GPSLatitude: (36.0, 37.0, 12.0),
    GPS.GPSLongitudeRef: "E",
    GPS.GPSLongitude: (101.0, 46.0, 30.0),
}
TAKEN = {Base.DateTimeOriginal: "2024:03:11 08:30:00"}
CAMERA = "张三的手机"
FORMATS = ("JPEG", "PNG", "WEBP")


def exif_of(
    taken: dict[int, Any] = TAKEN, place: dict[int, Any] = PLACE, orientation: int = 1
) -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Orientation] = "maker", orientation
    exif[Base.ImageDescription] = CAMERA.encode()
    exif[IFD.Exif], exif[IFD.GPSInfo] = taken, place
    return exif


def picture(format: str = "JPEG", exif: Image.Exif | None = None, **options: Any) -> bytes:
    """A small picture of many colours."""
    file, told = BytesIO(), exif_of() if exif is None else exif
    image = Image.merge("RGB", [Image.effect_noise((64, 48), sigma) for sigma in (30, 60, 90)])
    image.save(file, format, exif=told.tobytes(), **options)
    return file.getvalue()


def bomb(side: int) -> bytes:
    """A PNG of a few hundred kilobytes that unpacks to a square of so many pixels a side."""
    packed = zlib.compressobj(9)
    row = b"\0" * (side + 1)
    data = b"".join(packed.compress(row) for _ in range(side)) + packed.flush()
    header = side.to_bytes(4) * 2 + b"\x08\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + IEND


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)


IEND = _chunk(b"IEND", b"")


def in_many_parts(format: str) -> bytes:
    """A picture with a hundred thousand parts of which none says anything."""
    content = picture(format)
    if format == "JPEG":
        return content[:2] + b"\xff\xdb\0\x02" * 100_000 + content[2:]
    if format == "PNG":
        return content.removesuffix(IEND) + _chunk(b"IDAT", b"") * 100_000 + IEND
    body = content[8:] + b"ICCP\0\0\0\0" * 100_000
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def told_behind(png: bytes) -> bytes:
    """The same PNG with its EXIF behind its pixels."""
    begins = png.index(b"eXIf") - 4
    ends = begins + 12 + int.from_bytes(png[begins : begins + 4])
    return png[:begins] + png[ends:].removesuffix(IEND) + png[begins:ends] + IEND
