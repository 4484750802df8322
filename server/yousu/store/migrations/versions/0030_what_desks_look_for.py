"""What desks find cases by: whether the clock stands still, how fast they must go, when they are
due, who handles them, and where they are on the map. Those from before are told by their bodies."""

from alembic import op

revision = "0030"
down_revision = "0031"


def upgrade() -> None:
    op.execute("alter table cases add column is_paused boolean, add column urgency integer")
    op.execute(
        f"with told as ({_TOLD}) update cases set is_paused = coalesce(told.paused, false),"
        " urgency = coalesce(array_position(array['emergency', 'urgent'], told.urgency), 3) - 1"
        " from told where told.id = cases.id"
    )
    op.execute(
        "alter table cases alter column is_paused set not null, alter column urgency set not null"
    )
    op.execute(f"create index cases_by_due on cases ({_DUE}, id)")
    op.execute(f"create index cases_by_urgency on cases (urgency, {_DUE}, id)")
    op.execute(
        "create index cases_of_handler on cases (handler, received_at, id)"
        " where handler is not null"
    )
    op.execute(
        "create index appeals_on_the_map on appeals using gist (point(longitude, latitude))"
        " where latitude is not null"
    )


_DUE = "coalesce(due_at, '9998-12-31 00:00:00+00'::timestamptz)"
# Whoever leads is neither sent back nor handed over; what is empty is left out of a body.
_LEAD = (
    "select assigned from jsonb_array_elements(coalesce(body->'assignments', '[]')) assigned"
    " where assigned->>'role' = 'lead' and assigned->>'state' not in ('returned', 'handed_over')"
)
_PAUSED = (
    "lead->>'state' <> 'deferred' and exists (select from jsonb_array_elements(lead->'clocks')"
    " clock where clock->>'kind' = 'handling' and not clock ? 'stopped_at'"
    " and clock->'pauses'->-1 is not null and not clock->'pauses'->-1 ? 'ends_at')"
)
_TOLD = (
    f"select id, {_PAUSED} paused, body->>'urgency' urgency"
    f" from (select id, body, ({_LEAD} limit 1) lead"
    " from (select id, body::jsonb body from cases) stored) cases_by_lead"
)


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
