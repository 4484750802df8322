"""What bureaus have recorded of their own about cases."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.events import DetailRecorded, Event
from yousu.case.state import Case, RecordedDetail
from yousu.store.codec import to_json
from yousu.store.tables import DetailRow, table_of

DETAILS = table_of(DetailRow)


async def save_details(connection: AsyncConnection, events: Sequence[tuple[Case, Event]]) -> None:
    """Keeps what is found by equal to what the cases say, after these events."""
    changed = {case.id: case for case, event in events if isinstance(event.fact, DetailRecorded)}
    if not changed:
        return
    rows = [detail_row(case, one) for case in changed.values() for one in case.details]
    statement = insert(DETAILS)
    latest = {"at": statement.excluded.at, "fields": statement.excluded.fields}
    key = ("case_id", "bureau", "code", "number")
    recorded = statement.on_conflict_do_update(index_elements=key, set_=latest)
    await connection.execute(recorded, rows)


def detail_row(case: Case, detail: RecordedDetail) -> dict[str, Any]:
    return {
        "case_id": case.id,
        "bureau": detail.bureau,
        "code": detail.code,
        "number": detail.number,
        "at": detail.at,
        "fields": to_json({told.field: told.value for told in detail.values}),
    }
