"""Who may sign in: people who hold seats, and integration clients by their keys."""

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
    op.execute(
        "create table clients (code varchar primary key, title varchar not null, bureaus text[],"
        " documents boolean not null, personal boolean not null,"
        " registered_at timestamptz not null, registered_by varchar not null,"
        " revoked_at timestamptz, revoked_by varchar)"
    )
    op.execute(
        "create table client_keys (id uuid primary key,"
        " client varchar not null references clients (code), digest bytea not null,"
        " issued_at timestamptz not null, issued_by varchar not null,"
        " expires_at timestamptz not null, used_at timestamptz, revoked_at timestamptz,"
        " revoked_by varchar)"
    )
    op.execute("create index keys_of_client on client_keys (client, id)")
    op.execute(
        "create table client_documents (client varchar references clients (code), digest varchar,"
        " body varchar not null, stored_at timestamptz not null, stored_by varchar not null,"
        " primary key (client, digest))"
    )


def downgrade() -> None:
    raise NotImplementedError("what people keep is never taken away; restore a backup instead")
