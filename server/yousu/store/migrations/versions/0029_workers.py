"""Workers say that they are alive."""

from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    op.execute(
        "create table workers (id uuid primary key, version varchar not null,"
        " started_at timestamptz not null, beaten_at timestamptz not null)"
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
