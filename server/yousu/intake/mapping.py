"""What a mapping file says: which of their columns are which of our fields."""

import codecs
import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Self
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from yousu.case.vocabulary import Channel, Nature, Significance
from yousu.intake.template import checked, columns_in

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


def _tells_a_date(time_format: str) -> str:
    if "%Z" in time_format:
        raise ValueError(f"{time_format!r} has %Z, a name of a zone; only an offset, %z, is read")
    try:
        read_back = datetime.strptime(_SAMPLE.strftime(time_format), time_format)
    except (ValueError, re.error):
        raise ValueError(f"{time_format!r} is not a format that strptime knows") from None
    if read_back.replace(tzinfo=UTC) not in _SAMPLE_AS_TOLD:
        raise ValueError(f"{time_format!r} does not tell the day, or tells %I without %p")
    return time_format


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Template = Annotated[str, AfterValidator(checked)]
CategoryCode = Annotated[str | None, BeforeValidator(lambda code: None if code == "" else code)]


class Unlisted(StrEnum):
    """What a value that the table does not list does to its row."""

    REFUSE = "refuse"
    DEFAULT = "default"


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FileLayout(_Section):
    """How the file is written; the delimiter is for CSV, the sheet for XLSX (none: the first)."""

    encoding: Annotated[str, AfterValidator(_known_encoding)] = "utf-8-sig"
    delimiter: Annotated[str, StringConstraints(pattern=r'\A[^"\r\n]\Z')] = ","
    sheet: str | None = None


class Times(_Section):
    """The zone of times without an offset, and the strptime formats in the order they're tried."""

    zone: ZoneInfo
    formats: Annotated[
        tuple[Annotated[str, AfterValidator(_tells_a_date)], ...], Field(min_length=1)
    ]


class Fields(_Section):
    """Our field = their column."""

    external_id: Name
    received_at: Name
    closed_at: Name | None = None
    status: Name | None = None
    category: Name | None = None
    channel: Name | None = None
    nature: Name | None = None
    reporter_name: Name | None = None
    reporter_phone: Name | None = None


class Texts(_Section):
    """The appeal's words, from columns."""

    title: Template
    body: Template
    place: Template | None = None


class Defaults(_Section):
    """What an empty cell or a field without a column gets; without a category: unclassified."""

    channel: Channel
    nature: Nature
    significance: Significance = Significance.GENERAL
    category: CategoryCode = None


class UnlistedValues(_Section):
    """What happens to a row whose value the table of that field does not list."""

    category: Unlisted = Unlisted.REFUSE
    channel: Unlisted = Unlisted.REFUSE
    nature: Unlisted = Unlisted.REFUSE


class Statuses(_Section):
    """Their words for a closed and for an open case."""

    closed: tuple[Name, ...] = ()
    open: tuple[Name, ...] = ()


class ImportMap(_Section):
    """A whole mapping file. `source` names the system that the ids belong to."""

    source: Name
    file: FileLayout = FileLayout()
    time: Times
    fields: Fields
    text: Texts
    defaults: Defaults
    unlisted: UnlistedValues = UnlistedValues()
    categories: dict[Name, CategoryCode] | None = None
    channels: dict[Name, Channel] | None = None
    natures: dict[Name, Nature] | None = None
    status: Statuses | None = None

    def columns(self) -> dict[str, list[str]]:
        """Every column that is asked for, with the places in the mapping that ask for it."""
        asked: dict[str, list[str]] = {}
        for field, column in self.fields.model_dump(exclude_none=True).items():
            asked.setdefault(column, []).append(f"[fields] {field}")
        for field, template in self.text.model_dump(exclude_none=True).items():
            for column in columns_in(template):
                asked.setdefault(column, []).append(f"[text] {field}")
        return asked

    @model_validator(mode="after")
    def _a_column_and_its_table_go_together(self) -> Self:
        for field, section, table in (
            ("category", "categories", self.categories),
            ("channel", "channels", self.channels),
            ("nature", "natures", self.natures),
            ("status", "status", self.status),
        ):
            if (getattr(self.fields, field) is None) != (table is None):
                raise ValueError(f"[fields] {field} and [{section}] need each other")
        return self

    @model_validator(mode="after")
    def _statuses_are_clear(self) -> Self:
        if self.status is None:
            return self
        if both := sorted(set(self.status.closed) & set(self.status.open)):
            raise ValueError(f"[status] lists {both[0]!r} as closed and as open")
        if self.status.closed and self.fields.closed_at is None:
            raise ValueError("[status] closed needs the column of [fields] closed_at")
        return self
