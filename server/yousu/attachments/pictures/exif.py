"""When and where a picture was taken, and which side of it is up."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from yousu.calendar import CITY_ZONE
from yousu.case.commands import Location

UPRIGHT = 1
PREFIX = b"Exif\0\0"


def captured_at(exif: Image.Exif) -> datetime | None:
    """In UTC; a camera that names no offset is taken to have stood in the city's zone. None where
    it is not told, or in no way that is known."""
    told = exif.get_ifd(IFD.Exif)
    at, offset = told.get(Base.DateTimeOriginal), told.get(Base.OffsetTimeOriginal)
    with suppress(TypeError, ValueError, OverflowError):
        return datetime.strptime(f"{at}{offset}", "%Y:%m:%d %H:%M:%S%z").astimezone(UTC)
    with suppress(TypeError, ValueError, OverflowError):
        local = datetime.strptime(f"{at}", "%Y:%m:%d %H:%M:%S").replace(tzinfo=CITY_ZONE)
        return local.astimezone(UTC)
    return None


def captured_place(exif: Image.Exif) -> Location | None:
    """None where it is not told, or is no place on earth."""
    told = exif.get_ifd(IFD.GPSInfo)
    with suppress(TypeError, ValueError, ArithmeticError, KeyError):
        latitude = _degrees(told[GPS.GPSLatitude], told[GPS.GPSLatitudeRef] == "S")
        longitude = _degrees(told[GPS.GPSLongitude], told[GPS.GPSLongitudeRef] == "W")
        # Also false for what is no number.
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return Location(latitude, longitude)
    return None


def orientation_alone(exif: Image.Exif) -> bytes:
    """EXIF that says which side is up and nothing else, without its prefix; none when it is the
    upper one."""
    side: Any = exif.get(Base.Orientation, UPRIGHT)
    if side not in range(UPRIGHT + 1, 9):
        return b""
    alone = Image.Exif()
    alone[Base.Orientation] = int(side)
    return alone.tobytes().removeprefix(PREFIX)


def _degrees(parts: Sequence[Any], is_below: bool) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    told = degrees + minutes / 60 + seconds / 3600
    return -told if is_below else told
