"""Who handles a case, which cases are important or grave, and late only where it is the unit that
leads which was. Those from before are told by their bodies."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.execute("alter table cases add column handler text")
    op.execute(
        f"with told as ({_TOLD}) update cases set handler = told.handler, traits = (select"
        " coalesce(array_agg(trait order by trait), '{}') from"
        " unnest(array_remove(traits, 'late') || array_remove(array["
        " case when important then 'important' end, case when grave then 'grave' end,"
        " case when late and not excluded then 'late' end], null)) trait)"
        " from told where told.id = cases.id"
    )


# Whoever leads is neither sent back nor handed over; a list that is empty is left out of a body.
_LEAD = (
    "select assigned from jsonb_array_elements(coalesce(body->'assignments', '[]')) assigned"
    " where assigned->>'role' = 'lead' and assigned->>'state' not in ('returned', 'handed_over')"
)
_LATE = (
    "exists (select from jsonb_array_elements(lead->'clocks') clock"
    " where clock->>'kind' = 'handling' and coalesce((clock->>'stopped_at')::timestamptz"
    " > (clock->>'due_at')::timestamptz, clock ? 'ran_out_at'))"
)
_EXCLUDED = (
    "exists (select from jsonb_array_elements(coalesce(body->'applications', '[]')) asked"
    " where asked->>'assignment' = lead->>'id' and asked->'wish' ? 'ground'"
    " and not asked ? 'revoked_at' and not asked ? 'withdrawn_at'"
    " and not asked @? '$.rulings[*] ? (@.granted == false)'"
    " and jsonb_array_length(coalesce(asked->'rulings', '[]'))"
    " = jsonb_array_length(asked->'levels'))"
)
_TOLD = (
    "select id, lead->>'handler' handler,"
    " coalesce(body->'bound', body)->>'significance' = 'important' important,"
    " coalesce(body->'bound', body)->>'nature' in ('complaint', 'report') grave,"
    f" coalesce({_LATE}, false) late, {_EXCLUDED} excluded"
    f" from (select id, body, ({_LEAD} limit 1) lead"
    " from (select id, body::jsonb body from cases) stored) cases_by_lead"
)


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
