"""Who holds which seat, for people who sign in with an OpenID provider."""

from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.execute(
        "create table staff (id uuid primary key, person varchar not null, name varchar,"
        " post varchar not null, bureau varchar, unit varchar,"
        " appointed_at timestamptz not null, appointed_by varchar not null,"
        " dismissed_at timestamptz, dismissed_by varchar)"
    )
    op.execute(
        "create unique index staff_seats on staff"
        " (person, post, coalesce(bureau, ''), coalesce(unit, '')) where dismissed_at is null"
    )
    op.execute("create index staff_of_bureau on staff (bureau, id)")


def downgrade() -> None:
    raise NotImplementedError("what people keep is never taken away; restore a backup instead")
