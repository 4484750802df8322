"""What lists and registers need of the whole chain."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _delegations()
    _register()
    _columns_of_cases()


def _delegations() -> None:
    op.create_table(
        "delegations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("bureau", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("absent", sa.String(), nullable=False),
        sa.Column("delegate", sa.String(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("granted_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("delegations_of_delegate", "delegations", ["delegate", "ends_at"])


def _register() -> None:
    op.create_table(
        "register",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("bureau", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("ground", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=True),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_register_case_id", "register", ["case_id"])
    op.create_index("register_of_unit", "register", ["bureau", "unit", "at", "id"])
    op.create_index("register_of_person", "register", ["person", "at", "id"])
    op.create_index("register_in_order", "register", ["at", "id"])


def _columns_of_cases() -> None:
    op.add_column("cases", sa.Column("matter", sa.Uuid(), nullable=True))
    op.add_column("cases", sa.Column("returns", sa.Integer(), nullable=False, server_default="0"))
    op.add_column(
        "cases", sa.Column("rehandlings", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("cases", sa.Column("problem_since", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "update cases set returns = coalesce((body->>'returns')::integer, 0),"
        " rehandlings = coalesce((body->>'rehandlings')::integer, 0)"
    )
    # What a replay of the older log gives a case that was dispatched.
    op.execute(
        "update cases set body = jsonb_set(body, '{bound}', jsonb_build_object("
        "'nature', body->'nature', 'significance', body->'significance'))"
        " where jsonb_array_length(coalesce(body->'assignments', '[]')) > 0"
    )
    op.create_index("ix_cases_matter", "cases", ["matter"])
    op.create_index(
        "cases_sent_back",
        "cases",
        ["returns", "received_at"],
        postgresql_where=sa.text("returns > 1"),
    )
    op.create_index(
        "problem_cases",
        "cases",
        ["received_at", "id"],
        postgresql_where=sa.text("problem_since is not null"),
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
