"""A row of another system becomes a past case of ours, or is refused with its reason. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from yousu.case.commands import Appeal
from yousu.case.vocabulary import Channel, Nature, Significance
from yousu.intake.instants import Unreadable, instant
from yousu.intake.mapping import ImportMap, Unlisted
from yousu.intake.problem import RowCode, RowRefused
from yousu.intake.table import Row
from yousu.intake.template import fill

Code = TypeVar("Code")

LONGEST_TOLD = 60


@dataclass(frozen=True)
class PastCase:
    """One case of the system `source`, open or closed; times in UTC. Its repr names no citizen."""

    source: str
    external_id: str
    appeal: Appeal = field(repr=False)
    channel: Channel
    nature: Nature
    category: str | None
    significance: Significance
    received_at: datetime
    closed_at: datetime | None = None
    reporter_name: str | None = field(default=None, repr=False)
    reporter_phone: str | None = field(default=None, repr=False)


def translate(row: Row, import_map: ImportMap) -> PastCase:
    """The row's case; raises RowRefused."""
    _check_width(row)
    fields = import_map.fields
    received_at = _received_at(row, import_map)
    return PastCase(
        source=import_map.source,
        external_id=_required_id(row, import_map),
        appeal=_appeal(row, import_map),
        channel=_channel(row, import_map),
        nature=_nature(row, import_map),
        category=_category(row, import_map),
        significance=import_map.defaults.significance,
        received_at=received_at,
        closed_at=_closed_at(row, import_map, received_at),
        reporter_name=_text(row, fields.reporter_name) or None,
        reporter_phone=_text(row, fields.reporter_phone) or None,
    )


def external_id(row: Row, import_map: ImportMap) -> str:
    """The row's id there; empty when it has none or its cells may stand under wrong columns."""
    return "" if row.surplus else _text(row, import_map.fields.external_id)


def _check_width(row: Row) -> None:
    if row.surplus:
        count, what = abs(row.surplus), "more" if row.surplus > 0 else "fewer"
        raise RowRefused(
            RowCode.CELLS_DO_NOT_FIT, f"The row has {count} {what} cells than the header."
        )


def _required_id(row: Row, import_map: ImportMap) -> str:
    found = external_id(row, import_map)
    if not found:
        column = import_map.fields.external_id
        raise RowRefused(RowCode.ID_MISSING, f"The column {column} is empty; a case needs its id.")
    return found


def _appeal(row: Row, import_map: ImportMap) -> Appeal:
    def text_of(column: str) -> str:
        return _text(row, column)

    text = import_map.text
    return Appeal(
        title=fill(text.title, text_of),
        body=fill(text.body, text_of),
        place=fill(text.place or "", text_of) or None,
    )
