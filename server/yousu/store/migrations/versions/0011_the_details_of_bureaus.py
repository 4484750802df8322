"""What bureaus record of their own about cases, to be found by."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute("""
        create table details (
            case_id uuid not null,
            bureau varchar not null,
            code varchar not null,
            number integer not null,
            at timestamptz not null,
            fields jsonb not null,
            primary key (case_id, bureau, code, number)
        )
    """)
    op.execute("create index details_by_field on details using gin (fields jsonb_path_ops)")
    op.execute("create index details_of_bureau on details (bureau, code, at)")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
