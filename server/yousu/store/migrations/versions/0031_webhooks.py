"""Webhooks, and what is on its way to them."""

from alembic import op

revision = "0031"
down_revision = "0029"


def upgrade() -> None:
    op.execute(
        "create table webhooks (id uuid primary key,"
        " client varchar not null references clients (code), url varchar not null,"
        " key integer not null, secret bytea not null, document text not null,"
        " variables jsonb not null, stamp bigint not null, position bigint not null,"
        " created_at timestamptz not null, created_by varchar not null, fault varchar,"
        " taken_until timestamptz, disabled_at timestamptz, disabled_by varchar)"
    )
    op.execute(
        "create table webhook_deliveries (id uuid primary key,"
        " webhook uuid not null references webhooks (id), stamp bigint not null,"
        " position bigint not null, body text not null, made_at timestamptz not null,"
        " tries integer not null, status integer, error varchar, retry_at timestamptz,"
        " sent_at timestamptz, given_up_at timestamptz, unique (webhook, stamp, position))"
    )
    op.execute(
        "create index webhook_deliveries_waiting on webhook_deliveries"
        " (webhook, stamp, position) where sent_at is null and given_up_at is null"
    )


def downgrade() -> None:
    raise NotImplementedError("what people keep is never taken away; restore a backup instead")
