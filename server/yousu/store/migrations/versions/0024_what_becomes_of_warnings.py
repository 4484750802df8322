"""What becomes of early warnings; of one from before it is told on the case that is supervised."""

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.execute("alter table warnings add column carrier uuid")
    op.execute("alter table warnings add column acknowledged_at timestamptz")
    op.execute("alter table warnings add column measures integer not null default 0")
    op.execute("alter table warnings add column ended_at timestamptz")
    op.execute("alter table warnings add column ground varchar")
    op.execute("update warnings set carrier = supervised")
    op.execute("create index warnings_of_matter on warnings (matter)")
    op.execute("create index warnings_by_supervised on warnings (supervised)")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
