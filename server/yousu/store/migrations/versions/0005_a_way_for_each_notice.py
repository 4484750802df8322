"""Notices of any fact, and how far each delivery has got with each."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _widen_the_outbox()
    op.create_table(
        "deliveries",
        sa.Column("notice_id", sa.BigInteger(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("taken_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("given_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("notice_id", "delivery"),
        sa.ForeignKeyConstraint(["notice_id"], ["outbox.id"]),
    )
    op.create_index(
        "deliveries_waiting",
        "deliveries",
        ["delivery", "notice_id"],
        postgresql_where=sa.text("sent_at is null and given_up_at is null"),
    )
    op.create_index(
        "deliveries_given_up",
        "deliveries",
        ["notice_id"],
        postgresql_where=sa.text("given_up_at is not null"),
    )


def _widen_the_outbox() -> None:
    """What was sent before counts as routed; what waits is routed like any other notice."""
    op.drop_index("outbox_waiting", table_name="outbox")
    op.drop_column("outbox", "taken_until")
    op.alter_column("outbox", "sent_at", new_column_name="routed_at")
    op.alter_column("outbox", "rung", new_column_name="code")
    op.add_column("outbox", sa.Column("subject", sa.String(), server_default="RungFired"))
    op.alter_column("outbox", "subject", nullable=False, server_default=None)
    for name in ("bureau", "unit", "consequence"):
        op.alter_column("outbox", name, nullable=True)
    op.create_index(
        "outbox_to_route", "outbox", ["id"], postgresql_where=sa.text("routed_at is null")
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
