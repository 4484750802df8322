"""Cases that need attention: timers that fail again and again are found at once."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.execute("create index timers_failing on timers (case_id) where tries >= 3")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
