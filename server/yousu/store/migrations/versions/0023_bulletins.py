"""Bulletins that stand for ever."""

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.execute(
        "create table bulletins (id uuid primary key, kind varchar not null, bureau varchar,"
        " first date not null, last date not null, edition integer not null,"
        " issued_at timestamptz not null, issued_by varchar not null, digest varchar not null,"
        " content text not null, correction text, constraint bulletins_once"
        " unique nulls not distinct (kind, bureau, first, edition))"
    )
    op.execute("create index bulletins_in_order on bulletins (issued_at, id)")
    op.execute(
        "create trigger append_only before update or delete or truncate on bulletins"
        " for each statement execute function refuse_change()"
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
