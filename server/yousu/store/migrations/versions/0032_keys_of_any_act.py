"""An idempotency key may stand for an act that is not on a case."""

from alembic import op

revision = "0032"
down_revision = "0027"


def upgrade() -> None:
    op.execute("alter table idempotency_keys rename column case_id to answer")
    op.execute("alter table idempotency_keys alter column answer drop not null")


def downgrade() -> None:
    raise NotImplementedError("what people keep is never taken away; restore a backup instead")
