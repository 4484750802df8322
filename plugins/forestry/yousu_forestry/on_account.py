"""Who watches what is on account (挂账).

The forestry bureau's practice: such a matter is reminded of and pressed, and the leader hears how
it goes. Ours: the posts beyond the leader, and every time.
"""

from yousu.bureau import (
    AT_DUE,
    LEADER_IN_CHARGE,
    UNIT_HEAD,
    Anchor,
    Budget,
    ClockKind,
    Consequence,
    Medium,
    Rung,
    Title,
)
from yousu_forestry.organisation import DIRECTOR
from yousu_forestry.settings import ForestrySettings

_BROKEN_PROMISE = Rung(
    code="broken_promise",
    title=Title("挂账承诺逾期，分管领导督办", "a broken promise, the leader in charge supervises"),
    clock=ClockKind.PROMISE,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=LEADER_IN_CHARGE.code,
    media=(Medium.PHONE, Medium.IN_PERSON),
    consequence=Consequence.SUPERVISION,
)
_MISSED_MILESTONE = Rung(
    code="missed_milestone",
    title=Title("挂账节点逾期", "a milestone was missed"),
    clock=ClockKind.MILESTONE,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=UNIT_HEAD.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)


def on_account(settings: ForestrySettings) -> tuple[Rung, ...]:
    """Three rungs on the promised day, two on each milestone of the plan."""
    return (
        _promise_reminder(settings),
        _BROKEN_PROMISE,
        _broken_promise_director(settings),
        _MISSED_MILESTONE,
        _missed_milestone_leader(settings),
    )


def _promise_reminder(settings: ForestrySettings) -> Rung:
    return Rung(
        code="promise_reminder",
        title=Title("挂账承诺临期提醒", "a reminder before the promised day"),
        clock=ClockKind.PROMISE,
        anchor=Anchor.DUE,
        delay=Budget.working_days(-settings.promise_reminder_working_days),
        post=UNIT_HEAD.code,
        media=(Medium.SYSTEM,),
        consequence=Consequence.REMINDER,
    )


def _broken_promise_director(settings: ForestrySettings) -> Rung:
    return Rung(
        code="broken_promise_director",
        title=Title(
            "承诺逾期仍未办结，局长督办", "the promise stays broken, the director supervises"
        ),
        clock=ClockKind.PROMISE,
        anchor=Anchor.RUNG_BELOW,
        delay=Budget.working_days(settings.broken_promise_director_working_days),
        post=DIRECTOR.code,
        media=(Medium.IN_PERSON,),
        consequence=Consequence.SUPERVISION,
    )


def _missed_milestone_leader(settings: ForestrySettings) -> Rung:
    return Rung(
        code="missed_milestone_leader",
        title=Title("节点逾期，分管领导督促", "a milestone stays missed, the leader presses"),
        clock=ClockKind.MILESTONE,
        anchor=Anchor.RUNG_BELOW,
        delay=Budget.working_days(settings.missed_milestone_leader_working_days),
        post=LEADER_IN_CHARGE.code,
        media=(Medium.PHONE,),
        consequence=Consequence.SUPERVISION,
    )
