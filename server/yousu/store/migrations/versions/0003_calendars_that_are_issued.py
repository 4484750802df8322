"""Calendars that are issued, and by which of them a case was counted."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "calendars",
        sa.Column("revision", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("body", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("revision"),
        sa.UniqueConstraint("version"),
    )
    # Cases from before were counted by no calendar that is kept: each is looked at once again.
    op.add_column("cases", sa.Column("calendar", sa.Integer(), nullable=False, server_default="0"))
    op.alter_column("cases", "calendar", server_default=None)
    op.create_index(
        "cases_by_calendar", "cases", ["calendar"], postgresql_where=sa.text("closed_at is null")
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
