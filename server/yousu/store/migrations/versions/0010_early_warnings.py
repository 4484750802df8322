"""Early warnings, and readers of the log that the city itself has."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "warnings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter", sa.Uuid(), nullable=False),
        sa.Column("bureau", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("supervised", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("warnings_in_order", "warnings", ["issued_at", "id"])
    op.create_index("warnings_of_bureau", "warnings", ["bureau", "issued_at", "id"])
    op.create_table(
        "readers",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("stamp", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("position", sa.BigInteger(), server_default="-1", nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
