"""Files that belong to cases: what is told of them beside the log, who had them, and which of their
objects are to be deleted."""

from alembic import op

revision = "0027"
down_revision = "0030"


def upgrade() -> None:
    op.execute(
        "create table attachments (id uuid primary key, case_id uuid not null, name varchar,"
        " captured_at timestamptz, latitude double precision, longitude double precision,"
        " erased_at timestamptz)"
    )
    op.execute("create index ix_attachments_case_id on attachments (case_id)")
    op.execute(
        "create table custody (id uuid primary key, attachment uuid not null,"
        " at timestamptz not null, original boolean not null, actor_kind varchar not null,"
        " actor varchar not null, post varchar, bureau varchar, unit varchar)"
    )
    op.execute("create index custody_of_attachment on custody (attachment, at, id)")
    op.execute(
        "create trigger append_only before update or delete or truncate on custody"
        " for each statement execute function refuse_change()"
    )
    op.execute("create table unwanted_files (id uuid primary key, delete_at timestamptz not null)")
    op.execute("create index ix_unwanted_files_delete_at on unwanted_files (delete_at)")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
