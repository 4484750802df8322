"""Which orders are left out of the appraisal of a period."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.cases import CASES
from yousu.store.register import REGISTER, RegisterLine, RegisterLineKind, line_of


async def exclusions(
    connection: AsyncConnection, bureau: str, begins_at: datetime, ends_before: datetime
) -> tuple[RegisterLine, ...]:
    """A bureau's orders that are or were left out, of the cases that were open some time between
    two instants; whenever it was granted."""
    query = (
        select(REGISTER)
        .join(CASES, CASES.c.id == REGISTER.c.case_id)
        .where(
            REGISTER.c.bureau == bureau,
            REGISTER.c.kind == RegisterLineKind.EXCLUSION.value,
            CASES.c.received_at < ends_before,
            or_(CASES.c.closed_at.is_(None), CASES.c.closed_at >= begins_at),
        )
        .order_by(REGISTER.c.at, REGISTER.c.id)
    )
    return tuple(line_of(row) for row in await connection.execute(query))
