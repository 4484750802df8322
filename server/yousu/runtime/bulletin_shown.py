"""What `yousu bulletin` prints."""

import json
from typing import Any

from rich.box import SIMPLE
from rich.table import Table

from yousu.calendar import CITY_ZONE
from yousu.measures.bulletin import Bulletin, Line
from yousu.measures.value import Value

NOTHING_TO_DIVIDE = "—"


def bulletin_shown(bulletin: Bulletin) -> Table:
    """A table, the city's line last; every rate with its numerator and denominator, which a narrow
    terminal may break and never cuts."""
    period, cut_off = bulletin.period, bulletin.cut_off.astimezone(CITY_ZONE)
    table = Table(
        title=f"通报 Bulletin, {period.first} – {period.last}",
        caption=f"Counted up to {cut_off:%Y-%m-%d %H:%M} in Asia/Shanghai."
        " Closed by now: of those received.",
        box=SIMPLE,
    )
    table.add_column("Bureau", overflow="fold")
    rates = [rate.definition.title.en for rate in bulletin.lines[-1].rates]
    for name in ("Received", "Closed by now", *rates):
        table.add_column(name, justify="right", overflow="fold")
    for line in bulletin.lines:
        counts = (f"{line.received:,}", f"{line.closed:,}")
        table.add_row(_name(line), *counts, *(_shown(rate) for rate in line.rates))
    return table


def bulletin_json(bulletin: Bulletin) -> str:
    """The same for programs; rates from 0 to 1 as decimals in text, null where there is nothing to
    divide."""
    period = bulletin.period
    told = {
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
        "cut_off": bulletin.cut_off.isoformat(),
        "lines": [_line(line) for line in bulletin.lines],
    }
    return json.dumps(told, ensure_ascii=False)


def _name(line: Line) -> str:
    return f"{line.title.zh} {line.bureau or line.title.en}"


def _shown(rate: Value) -> str:
    if rate.value is None:
        return NOTHING_TO_DIVIDE
    return f"{rate.value:.1%}\n{rate.numerator:,}/\n{rate.denominator:,}"


def _line(line: Line) -> dict[str, Any]:
    return {
        "bureau": line.bureau,
        "title": {"zh": line.title.zh, "en": line.title.en},
        "received": line.received,
        "closed": line.closed,
        "rates": {rate.definition.code: _rate(rate) for rate in line.rates},
    }


def _rate(rate: Value) -> dict[str, str | None]:
    return {
        "value": None if rate.value is None else str(rate.value),
        "numerator": str(rate.numerator),
        "denominator": str(rate.denominator),
    }
