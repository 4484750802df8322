"""The measures that the city and its bureaus have defined: every version is kept."""

from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.measure import Definition
from yousu.store.codec import from_json, to_json
from yousu.store.tables import MeasureDefinitionRow, table_of

DEFINITIONS = table_of(MeasureDefinitionRow)


async def defined_measures(connection: AsyncConnection) -> dict[str, Definition]:
    """The last version of each, by code."""
    query = (
        select(DEFINITIONS.c.body)
        .ext(distinct_on(DEFINITIONS.c.code))
        .order_by(DEFINITIONS.c.code, DEFINITIONS.c.version.desc())
    )
    told = [from_json(Definition, body) for body in (await connection.execute(query)).scalars()]
    return {measure.code: measure for measure in told}


async def versions_of(connection: AsyncConnection, code: str) -> list[Definition]:
    """Every version of a measure that was defined here, the newest first."""
    query = select(DEFINITIONS.c.body).where(DEFINITIONS.c.code == code)
    query = query.order_by(DEFINITIONS.c.version.desc())
    return [from_json(Definition, body) for body in (await connection.execute(query)).scalars()]


async def add_version(
    connection: AsyncConnection, measure: Definition, at: datetime, by: str, reason: str
) -> None:
    row = {
        "code": measure.code,
        "version": measure.version,
        "bureau": measure.bureau,
        "body": to_json(measure),
        "defined_at": at,
        "defined_by": by,
        "reason": reason,
    }
    await connection.execute(insert(DEFINITIONS).values(row))
