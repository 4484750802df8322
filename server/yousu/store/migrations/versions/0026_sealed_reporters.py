"""Reporters whose data is sealed, and a log of who was shown it.

A migration has no keys: what is stored goes under key 0, which means that it is not sealed yet, and
servers and workers seal it before they begin. The table is made anew, since a dropped column stays
in the rows that had it.
"""

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    _make_reporters_anew()
    op.execute(
        "create table access_log (id uuid primary key, at timestamptz not null,"
        " kind varchar not null, actor_kind varchar not null, actor varchar not null,"
        " post varchar, bureau varchar, unit varchar, reporter uuid not null, case_id uuid,"
        " reason varchar)"
    )
    op.execute("create index access_log_in_order on access_log (at, id)")
    op.execute("create index access_log_of_actor on access_log (actor, at, id)")
    op.execute("create index access_log_of_case on access_log (case_id, at, id)")
    op.execute(
        "create trigger append_only before update or delete or truncate on access_log"
        " for each statement execute function refuse_change()"
    )


def _make_reporters_anew() -> None:
    op.execute(
        "create table sealed_reporters (id uuid primary key, key integer, sealed bytea,"
        " erased_at timestamptz)"
    )
    op.execute(
        "insert into sealed_reporters select id, 0, convert_to(json_build_object("
        "'name', name, 'phone', phone, 'address', null)::text, 'UTF8') from reporters"
    )
    op.execute("drop table reporters")
    op.execute("alter table sealed_reporters rename to reporters")
    op.execute("alter index sealed_reporters_pkey rename to reporters_pkey")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
