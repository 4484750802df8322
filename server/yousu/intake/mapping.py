"""What a mapping file says: which of their columns are which of our fields."""

from typing import Annotated, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, model_validator

from yousu.case.vocabulary import Channel, Nature, Significance
from yousu.intake.mapping_values import (
    CategoryCode,
    Delimiter,
    Encoding,
    Name,
    Template,
    TimeFormat,
    Unlisted,
)
from yousu.intake.template import columns_in


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FileLayout(_Section):
    """How the file is written; the delimiter is for CSV, the sheet for XLSX (none: the first)."""

    encoding: Encoding = "utf-8-sig"
    delimiter: Delimiter = ","
    sheet: str | None = None


class Times(_Section):
    """The zone of times without an offset, and the strptime formats in the order they're tried."""

    zone: ZoneInfo
    formats: Annotated[tuple[TimeFormat, ...], Field(min_length=1)]


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
    reporter_address: Name | None = None
    district: Name | None = None
    latitude: Name | None = None
    longitude: Name | None = None


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
    district: Unlisted = Unlisted.REFUSE


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
    districts: dict[Name, Name] | None = None
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
            ("district", "districts", self.districts),
            ("status", "status", self.status),
        ):
            if (getattr(self.fields, field) is None) != (table is None):
                raise ValueError(f"[fields] {field} and [{section}] need each other")
        return self

    @model_validator(mode="after")
    def _a_point_has_two_columns(self) -> Self:
        if (self.fields.latitude is None) != (self.fields.longitude is None):
            raise ValueError("[fields] latitude and longitude need each other")
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
