"""A row of another system becomes a past case of ours, or is refused with its reason. Pure."""

from dataclasses import dataclass, field
from datetime import datetime

from yousu.case.commands import Appeal, Location
from yousu.case.vocabulary import Channel, Nature, Significance
from yousu.intake.coding import categories, channels, districts, natures
from yousu.intake.mapping import ImportMap
from yousu.intake.problem import RowCode, RowRefused
from yousu.intake.table import Row
from yousu.intake.template import fill
from yousu.intake.times import closed_at, received_at


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
    district: str | None = None
    reporter_name: str | None = field(default=None, repr=False)
    reporter_phone: str | None = field(default=None, repr=False)
    reporter_address: str | None = field(default=None, repr=False)


def translate(row: Row, import_map: ImportMap) -> PastCase:
    """The row's case; raises RowRefused."""
    _check_width(row)
    received = received_at(row, import_map)
    return PastCase(
        source=import_map.source,
        external_id=_required_id(row, import_map),
        appeal=_appeal(row, import_map),
        channel=channels(import_map).of(row),
        nature=natures(import_map).of(row),
        category=categories(import_map).of(row),
        significance=import_map.defaults.significance,
        received_at=received,
        closed_at=closed_at(row, import_map, received),
        district=districts(import_map).of(row),
        reporter_name=row.text(import_map.fields.reporter_name) or None,
        reporter_phone=row.text(import_map.fields.reporter_phone) or None,
        reporter_address=row.text(import_map.fields.reporter_address) or None,
    )


def external_id(row: Row, import_map: ImportMap) -> str:
    """The row's id there; empty when it has none or its cells may stand under wrong columns."""
    return "" if row.surplus else row.text(import_map.fields.external_id)


def _check_width(row: Row) -> None:
    if row.surplus:
        what = "more" if row.surplus > 0 else "fewer"
        reason = f"The row has {abs(row.surplus)} {what} cells than the header."
        raise RowRefused(RowCode.CELLS_DO_NOT_FIT, reason)


def _required_id(row: Row, import_map: ImportMap) -> str:
    found = external_id(row, import_map)
    if not found:
        reason = f"The id in {import_map.fields.external_id} is empty."
        raise RowRefused(RowCode.ID_MISSING, reason)
    return found


def _appeal(row: Row, import_map: ImportMap) -> Appeal:
    text = import_map.text
    return Appeal(
        title=fill(text.title, row.text),
        body=fill(text.body, row.text),
        place=fill(text.place or "", row.text) or None,
        location=_location(row, import_map),
    )


def _location(row: Row, import_map: ImportMap) -> Location | None:
    """None where both cells are empty."""
    names = (import_map.fields.latitude, import_map.fields.longitude)
    latitude, longitude = (row.text(name) for name in names)
    if not latitude and not longitude:
        return None
    try:
        return Location(float(latitude), float(longitude))
    except ValueError:
        told = " and ".join(str(name) for name in names)
        reason = f"The degrees in {told} are no numbers, or one of them is missing."
        raise RowRefused(RowCode.LOCATION_UNREADABLE, reason) from None
