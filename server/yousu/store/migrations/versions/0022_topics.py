"""Topics of proactive handling, and what was done about them."""

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.execute(
        "create table topics (id uuid primary key, version integer not null,"
        " bureau varchar not null, kind varchar not null, code varchar not null,"
        " title varchar not null, adopted_at timestamptz not null,"
        " changed_at timestamptz not null, unit varchar, person varchar,"
        " first_measure_at timestamptz, closed_at timestamptz)"
    )
    op.execute(
        "create unique index open_topics on topics (bureau, kind, code) where closed_at is null"
    )
    op.execute("create index topics_of_bureau on topics (bureau, changed_at, id)")
    op.execute(
        "create table topic_entries (topic uuid references topics (id), version integer,"
        " at timestamptz not null, actor varchar not null, post varchar, act varchar not null,"
        " unit varchar, person varchar, words varchar, primary key (topic, version))"
    )


def downgrade() -> None:
    raise NotImplementedError("what people keep is never taken away; restore a backup instead")
