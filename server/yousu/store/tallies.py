"""Cases, or numbers in their details, counted by what they have in common."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Numeric, Select, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.bureau.wanted import By, DetailField
from yousu.calendar import CITY_ZONE
from yousu.store.case_list import CaseFilter, conditions
from yousu.store.cases import CASES
from yousu.store.details import DETAILS

# By what the line is about; None for cases that have no such thing.
Lines: TypeAlias = Mapping[str | None, Decimal]

_COLUMNS: Mapping[By, ColumnElement[Any]] = {
    By.CATEGORY: CASES.c.category,
    By.CHANNEL: CASES.c.channel,
    By.NATURE: CASES.c.nature,
    By.UNIT: CASES.c.unit,
    By.HANDLER: CASES.c.handler,
    By.MONTH: func.to_char(func.timezone(CITY_ZONE.key, CASES.c.received_at), "YYYY-MM"),
}


async def tally(
    connection: AsyncConnection,
    bureau: str,
    wanted: CaseFilter,
    by: By | DetailField | None,
    total_of: DetailField | None = None,
) -> Lines:
    """How many cases each line has, or what the entries of a detail add up to; one line named ""
    where nothing is asked to group by.

    Grouped by a field of a detail, or added up, it is entries of the detail that count.
    """
    amount = cast(_text(total_of), Numeric) if total_of else literal(1)
    key = _key(by)
    counted = select(key.label("line"), func.sum(amount).label("amount")).where(*conditions(wanted))
    detail = total_of or (by if isinstance(by, DetailField) else None)
    query = _joined(counted, bureau, detail) if detail else counted.select_from(CASES)
    rows = await connection.execute(query.group_by("line"))
    return {row.line: Decimal(row.amount) for row in rows if row.amount is not None}


def _key(by: By | DetailField | None) -> ColumnElement[Any]:
    match by:
        case None:
            return literal("")
        case DetailField():
            return _text(by)
        case By():
            return _COLUMNS[by]


def _text(field: DetailField) -> ColumnElement[Any]:
    text: ColumnElement[Any] = DETAILS.c.fields[field.field].astext
    return text


def _joined(query: Select[Any], bureau: str, detail: DetailField) -> Select[Any]:
    entries = CASES.join(DETAILS, DETAILS.c.case_id == CASES.c.id)
    return query.select_from(entries).where(
        DETAILS.c.bureau == bureau, DETAILS.c.code == detail.detail
    )
