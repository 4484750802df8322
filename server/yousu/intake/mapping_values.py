"""The kinds of value that a mapping file holds, each checked when it is read."""

import codecs
import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from yousu.intake.template import well_formed

_SAMPLE = datetime(2018, 12, 31, 23, 59, 58, tzinfo=UTC)
_SAMPLE_AS_TOLD = {
    _SAMPLE,
    _SAMPLE.replace(second=0),
    _SAMPLE.replace(minute=0, second=0),
    _SAMPLE.replace(hour=0, minute=0, second=0),
}


def _known_encoding(name: str) -> str:
    try:
        "".encode(name)
    except LookupError:
        raise ValueError(f"there is no text encoding {name!r}") from None
    # A byte order mark must not become a part of the first column's name.
    return "utf-8-sig" if codecs.lookup(name).name == "utf-8" else name


def _one_sign(delimiter: str) -> str:
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise ValueError("it is one sign, and no quote or line end")
    return delimiter


def _tells_a_day(time_format: str) -> str:
    if "%Z" in time_format:
        raise ValueError(f"{time_format!r} has %Z, a zone's name; only an offset, %z, is read")
    try:
        told = _SAMPLE.strftime(time_format)
        read_back = datetime.strptime(told, time_format).replace(tzinfo=UTC)
    except (ValueError, re.error):
        raise ValueError(f"{time_format!r} is not a format that strptime knows") from None
    if read_back not in _SAMPLE_AS_TOLD:
        raise ValueError(f"{time_format!r} does not tell the day, or tells %I without %p")
    return time_format


def _none_if_empty(value: object) -> object:
    return None if value == "" else value


class Unlisted(StrEnum):
    """What a value that the table does not list does to its row."""

    REFUSE = "refuse"
    DEFAULT = "default"


Name: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Encoding: TypeAlias = Annotated[str, AfterValidator(_known_encoding)]
Delimiter: TypeAlias = Annotated[str, AfterValidator(_one_sign)]
TimeFormat: TypeAlias = Annotated[str, AfterValidator(_tells_a_day)]
Template: TypeAlias = Annotated[str, AfterValidator(well_formed)]
CategoryCode: TypeAlias = Annotated[str | None, BeforeValidator(_none_if_empty)]
