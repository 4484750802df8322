"""What befell cases on their way: hand-overs, and traits. Cases from before are counted from the
log; those on account are due on the day that was promised, as their timer is."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.execute("alter table cases add column hand_overs integer not null default 0")
    op.execute("alter table cases add column traits text[] not null default '{}'")
    op.execute(
        "update cases set hand_overs = log.hand_overs, traits = array_remove(array["
        " case when not_told then 'reporter_not_told' end,"
        " case when broken then 'promise_broken' when done then 'promise_kept' end,"
        " case when again then 'rebounded' end,"
        " case when late then 'late' end,"
        " case when warned then 'warned' end], null)"
        f" from ({_LOG}) log where log.case_id = cases.id"
    )
    op.execute(
        "update cases set due_at = timers.due_at from timers where cases.state = 'deferred'"
        " and timers.case_id = cases.id and timers.clock = 'promise' and timers.rung = ''"
    )
    op.execute("create index cases_by_trait on cases using gin (traits) where traits <> '{}'")


_LOG = (
    "select case_id,"
    " count(*) filter (where type = 'HandedOver') hand_overs,"
    " bool_or(type = 'DeferralEnded' and fact->>'end' = 'broken') broken,"
    " bool_or(type = 'DeferralEnded' and fact->>'end' = 'done') done,"
    " bool_or(type in ('RehandlingOrdered', 'CaseReopened')) again,"
    " bool_or(type = 'ClockRanOut' and fact->>'clock' = 'handling') late,"
    " bool_or(type = 'EarlyWarned') warned,"
    " bool_or(state = 'deferred') and not (array_agg(coalesce("
    "(fact->>'reporter_told')::boolean, false) order by events.version desc)"
    " filter (where type in ('Deferred', 'ProgressRecorded')))[1] not_told"
    " from events join cases on cases.id = case_id"
    " where type in ('HandedOver', 'Deferred', 'DeferralEnded', 'ProgressRecorded',"
    " 'RehandlingOrdered', 'CaseReopened', 'ClockRanOut', 'EarlyWarned') group by case_id"
)


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
