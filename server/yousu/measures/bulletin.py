"""The bulletin (通报) of a period: a line a bureau, and one for the whole city."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.vocabulary import Title
from yousu.measures.answer import answer
from yousu.measures.asked import Asked
from yousu.measures.basis import Basis
from yousu.measures.period import Period
from yousu.measures.value import Dimension, Value

CITY = Title("全市", "the city")
COUNTS = ("received", "received_and_closed")
RATES = ("response", "resolution", "satisfaction", "on_time")


@dataclass(frozen=True)
class Line:
    """What a bureau (the city for None) received in the period, how much of that is closed by now,
    and its rates."""

    bureau: str | None
    title: Title
    received: int
    closed: int
    rates: tuple[Value, ...]


@dataclass(frozen=True)
class Bulletin:
    """The lines of the bureaus, the city's last, and the instant up to which they count.

    The city's sums are pooled: they hold what no bureau has yet, too.
    """

    period: Period
    lines: tuple[Line, ...]
    cut_off: datetime


async def bulletin(connection: AsyncConnection, basis: Basis, period: Period) -> Bulletin:
    """The bulletin as the stored sums give it now; the bureaus that are gone are in it too."""
    found = await answer(connection, basis, Asked((*COUNTS, *RATES), period, (Dimension.BUREAU,)))
    told = {line.keys[Dimension.BUREAU]: line.values for line in found.lines}
    known = basis.directory.bureaus
    lines = [
        _line(code, bureau.title, told[code]) for code, bureau in known.items() if code in told
    ]
    city = _line(None, CITY, found.total.values)
    return Bulletin(period, (*lines, city), found.cut_off)


def _line(bureau: str | None, title: Title, values: tuple[Value, ...]) -> Line:
    received, closed, *rates = values
    return Line(bureau, title, int(received.numerator), int(closed.numerator), tuple(rates))
