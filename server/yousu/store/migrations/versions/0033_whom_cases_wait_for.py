"""Whom cases wait for. That of a stored one hangs on the rules of its orders and on who sits where
in its bureau, which a migration does not know: workers tell it."""

from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    op.execute("alter table cases add column waits_for text[]")
    op.execute(
        "create index cases_that_wait on cases using gin (waits_for) where waits_for <> '{}'"
    )
    op.execute("create index cases_not_told_yet on cases (id) where waits_for is null")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
