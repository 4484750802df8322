"""The bulletin (通报) of a period: a line a bureau, and one for the whole city."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.contribution import Figure
from yousu.case.rules import Bureau
from yousu.case.vocabulary import CaseState, Title
from yousu.measures.period import Period, measured
from yousu.measures.rates import Rate
from yousu.store.case_list import CaseFilter, count_cases

CITY = Title("全市", "the city")


@dataclass(frozen=True)
class Line:
    """What a bureau (the city for None) received in the period, how much of that is closed by now,
    and its rates."""

    bureau: str | None
    title: Title
    received: int
    closed: int
    rates: tuple[Rate, ...]


@dataclass(frozen=True)
class Bulletin:
    """The lines of the bureaus, the city's last, and the instant up to which they count.

    The city's sums are pooled: they hold what no bureau has yet, too.
    """

    period: Period
    lines: tuple[Line, ...]
    cut_off: datetime


async def bulletin(
    connection: AsyncConnection, bureaus: Mapping[str, Bureau], period: Period
) -> Bulletin:
    """The bulletin as the stored sums give it now."""
    titles = [*((code, bureau.title) for code, bureau in bureaus.items()), (None, CITY)]
    lines: list[Line] = []
    for code, title in titles:
        found = await measured(connection, code, period)
        closed = await count_cases(connection, _closed(code, period))
        lines.append(Line(code, title, found.sums[Figure.RECEIVED], closed, found.rates))
    return Bulletin(period, tuple(lines), found.cut_off)


def _closed(bureau: str | None, period: Period) -> CaseFilter:
    return CaseFilter(
        bureau=bureau,
        states=(CaseState.CLOSED,),
        received_from=period.begins_at,
        received_before=period.ends_before,
    )
