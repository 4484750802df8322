"""The district of a case, and where it is on the map. Cases from before are in none: their log says
nothing of it, and relabelling tells it."""

from alembic import op

revision = "0018"
down_revision = "0016"


def upgrade() -> None:
    op.execute("alter table cases add column district text")
    op.execute(
        "create index cases_of_district on cases (district, received_at, id)"
        " where district is not null"
    )
    op.execute("alter table appeals add column latitude double precision")
    op.execute("alter table appeals add column longitude double precision")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
