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
