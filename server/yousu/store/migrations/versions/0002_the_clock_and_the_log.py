"""The city's clock, the case numbers, and a log that can only grow."""

from alembic import op

revision = "0002"
down_revision = "0001"

# STABLE, so that a comparison with it can use an index; now() is the transaction's own instant.
CITY_NOW = """
create function city_now() returns timestamptz language sql stable as $$
    select coalesce((select city + (now() - world) * speed from city_clock), now())
$$
"""

REFUSE_CHANGE = """
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % on % is refused', tg_op, tg_table_name;
end
$$
"""

GUARD = """
create trigger append_only before update or delete or truncate on events
    for each statement execute function refuse_change()
"""


def upgrade() -> None:
    op.execute(CITY_NOW)
    op.execute("create sequence case_numbers")
    op.execute(REFUSE_CHANGE)
    op.execute(GUARD)


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
