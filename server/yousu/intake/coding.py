"""How the values of one column become our codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from yousu.case.vocabulary import Channel, Nature
from yousu.intake.mapping import ImportMap
from yousu.intake.mapping_values import Unlisted
from yousu.intake.problem import RowCode, unlisted
from yousu.intake.table import Row

Code = TypeVar("Code")


@dataclass(frozen=True)
class Coding(Generic[Code]):
    """A column with its table; an empty cell, or no column, gives the default."""

    column: str | None
    section: str
    codes: Mapping[str, Code] | None
    default: Code
    unlisted: Unlisted
    refusal: RowCode

    def of(self, row: Row) -> Code:
        """The row's code; raises RowRefused with `refusal` where unlisted values are refused."""
        value = row.text(self.column)
        if not value:
            return self.default
        codes = self.codes or {}
        if value not in codes and self.unlisted is Unlisted.REFUSE:
            raise unlisted(self.refusal, value, self.column, self.section)
        return codes.get(value, self.default)


def categories(import_map: ImportMap) -> Coding[str | None]:
    """None is a case that waits for its category."""
    return Coding(
        column=import_map.fields.category,
        section="categories",
        codes=import_map.categories,
        default=import_map.defaults.category,
        unlisted=import_map.unlisted.category,
        refusal=RowCode.CATEGORY_UNLISTED,
    )


def channels(import_map: ImportMap) -> Coding[Channel]:
    """How the appeal came."""
    return Coding(
        column=import_map.fields.channel,
        section="channels",
        codes=import_map.channels,
        default=import_map.defaults.channel,
        unlisted=import_map.unlisted.channel,
        refusal=RowCode.CHANNEL_UNLISTED,
    )


def natures(import_map: ImportMap) -> Coding[Nature]:
    """What the citizen wanted."""
    return Coding(
        column=import_map.fields.nature,
        section="natures",
        codes=import_map.natures,
        default=import_map.defaults.nature,
        unlisted=import_map.unlisted.nature,
        refusal=RowCode.NATURE_UNLISTED,
    )


def districts(import_map: ImportMap) -> Coding[str | None]:
    """None leaves it to the words of the place."""
    return Coding(
        column=import_map.fields.district,
        section="districts",
        codes=import_map.districts,
        default=None,
        unlisted=import_map.unlisted.district,
        refusal=RowCode.DISTRICT_UNLISTED,
    )
