"""Cases that somebody follows to the end: those from before are told by their bodies."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.execute(
        "update cases set traits = array(select unnest(traits || '{followed}'::text[]) order by 1)"
        " where body::jsonb->>'follower' is not null"
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
