"""Plugins are switched and set at run time; what they said of their bureaus is remembered."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "plugin_changes",
        sa.Column("revision", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("plugin", sa.String(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("settings", JSONB(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("revision"),
    )
    op.create_index("plugin_changes_of_plugin", "plugin_changes", ["plugin", "revision"])
    op.create_table(
        "known_bureaus",
        sa.Column("plugin", sa.String(), nullable=False),
        sa.Column("body", JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("plugin"),
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
