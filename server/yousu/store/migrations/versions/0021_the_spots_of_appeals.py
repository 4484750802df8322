"""The spots of appeals, by which two of them are known to be about one place."""

from uuid import UUID

import sqlalchemy as sa
from alembic import op

from yousu.case.commands import Appeal
from yousu.case.spot import spot_of

revision = "0021"
down_revision = "0020"

BATCH = 5_000
NEXT = sa.text(
    "select case_id, place from appeals"
    " where case_id > :after and place is not null order by case_id limit :batch"
)
FILL = sa.text("update appeals set spot = :spot where case_id = :case_id")


def upgrade() -> None:
    op.execute("alter table appeals add column spot text")
    _tell_stored_appeals()
    op.execute("create index appeals_by_spot on appeals (spot, received_at) where spot is not null")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")


def _tell_stored_appeals() -> None:
    """Batch by batch, so that memory stays small however many there are."""
    connection, last = op.get_bind(), UUID(int=0)
    while rows := connection.execute(NEXT, {"after": last, "batch": BATCH}).all():
        connection.execute(FILL, [_told(row.case_id, row.place) for row in rows])
        last = rows[-1].case_id


def _told(case: UUID, place: str) -> dict[str, object]:
    return {"case_id": case, "spot": spot_of(Appeal("", "", place))}
