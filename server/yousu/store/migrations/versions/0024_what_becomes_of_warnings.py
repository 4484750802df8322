"""What becomes of early warnings; of one from before it is told on the case that is supervised."""

from alembic import op

revision = "0024"
down_revision = "0023"

_CARRIED = (
    "update cases set body = jsonb_set(body::jsonb, '{warnings}', ("
    " select jsonb_agg(case when one->>'ordered' is null then one"
    " else jsonb_set(one, '{carries}', 'true') end)"
    " from jsonb_array_elements(body::jsonb->'warnings') one))::text"
    " where traits @> '{warned}' and jsonb_array_length(body::jsonb->'warnings') > 0"
)


def upgrade() -> None:
    op.execute("alter table warnings add column carrier uuid")
    op.execute("alter table warnings add column acknowledged_at timestamptz")
    op.execute("alter table warnings add column measures integer not null default 0")
    op.execute("alter table warnings add column ended_at timestamptz")
    op.execute("alter table warnings add column ground varchar")
    op.execute("update warnings set carrier = supervised")
    op.execute(
        "create table warned_cases"
        " (warning uuid not null, case_id uuid not null, primary key (warning, case_id))"
    )
    op.execute(
        "insert into warned_cases select distinct (fact->>'warning')::uuid, case_id"
        " from events where type = 'EarlyWarned'"
    )
    op.execute(_CARRIED)
    op.execute("create index warnings_of_matter on warnings (matter)")
    op.execute("create index warnings_by_supervised on warnings (supervised)")


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
