"""The core's own rules, for what a bureau leaves open. Ours, from common hotline practice."""

from yousu.bureau.hooks import CaseFacts
from yousu.calendar import Budget
from yousu.case.actor import HANDLER, LEADER_IN_CHARGE, UNIT_HEAD
from yousu.case.rules import Anchor, Deadlines, Ladder, Post, Rung, SignOff, Step
from yousu.case.vocabulary import (
    ClockKind,
    Consequence,
    Medium,
    Nature,
    Title,
    Urgency,
)

# Every bureau has these posts, since the default rules may press or ask them.
DEFAULT_POSTS: tuple[Post, ...] = (HANDLER, UNIT_HEAD, LEADER_IN_CHARGE)

# What a bureau promises on request is pressed everywhere, also where its ladder is silent.
PROMISED_ON_REQUEST = (ClockKind.PROMISE, ClockKind.MILESTONE, ClockKind.SUPERVISION)


def default_deadlines(case: CaseFacts) -> Deadlines:
    """Working days by nature (1 / 3 / 7 / 11 tiers); an emergency has two hours."""
    days = {Nature.CONSULTATION: 3, Nature.REPORT: 11}.get(case.nature, 7)
    handling = Budget.working_days(days)
    if case.urgency is Urgency.EMERGENCY:
        handling = Budget.hours(2)
    return Deadlines(
        sign_for=Budget.working_minutes(240),
        handling=handling,
        rehandling=Budget.working_days(3),
        return_visit=Budget.working_days(3),
        first_contact=Budget.working_days(1),
    )


def default_sign_off() -> SignOff:
    """The handler's own signature and the unit head's."""
    return SignOff("default", tuple(Step(post.code, post.title) for post in (HANDLER, UNIT_HEAD)))


def default_ladder() -> Ladder:
    """Overdue presses the unit head, a working day later the leader in charge."""
    return Ladder(_late(ClockKind.SIGN_FOR) + _late(ClockKind.HANDLING))


def with_default_rungs(ladder: Ladder) -> Ladder:
    """The ladder, with the core's rungs on clocks that it is silent about and that run only
    because somebody promised or demanded something."""
    silent = [clock for clock in PROMISED_ON_REQUEST if not ladder.on(clock)]
    return Ladder(ladder.rungs + tuple(rung for clock in silent for rung in _late(clock)))


def _late(clock: ClockKind) -> tuple[Rung, Rung]:
    return (
        Rung(
            code=f"{clock.value}_unit_head",
            title=Title("负责人督办", "unit head presses"),
            clock=clock,
            anchor=Anchor.DUE,
            delay=Budget.minutes(0),
            post=UNIT_HEAD.code,
            media=(Medium.SYSTEM,),
            consequence=Consequence.REMINDER,
        ),
        Rung(
            code=f"{clock.value}_leader_in_charge",
            title=Title("分管领导督办", "leader in charge supervises"),
            clock=clock,
            anchor=Anchor.RUNG_BELOW,
            delay=Budget.working_days(1),
            post=LEADER_IN_CHARGE.code,
            media=(Medium.SYSTEM,),
            consequence=Consequence.SUPERVISION,
        ),
    )
