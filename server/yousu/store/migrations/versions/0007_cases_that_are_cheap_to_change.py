"""Cases that are cheap to change: the body as text, room on each page for the next version."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.execute("alter table cases set (fillfactor = 50)")
    op.execute("alter table cases alter column body type text using body::text")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
