"""The faults of plugins: how often each was met, and which cases stand under the core's rules
because of one."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute(
        "create table plugin_faults (plugin text not null, hook text not null, kind text not null,"
        " times bigint not null, last_at timestamptz not null, reason text not null,"
        " primary key (plugin, hook, kind))"
    )
    op.execute("alter table cases add column under_failed_rules boolean not null default false")
    op.execute("create index cases_under_failed_rules on cases (id) where under_failed_rules")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
