"""The rungs that most ladders have."""

from yousu.bureau.hooks import CaseFacts
from yousu.bureau.settings import BureauSettings
from yousu.calendar import Budget, TimeUnit
from yousu.case.actor import LEADER_IN_CHARGE, UNIT_HEAD
from yousu.case.rules import Anchor, Post, Rung
from yousu.case.vocabulary import ClockKind, Consequence, Medium, Title, Urgency

AT_DUE = Budget.minutes(0)
NOT_SIGNED_FOR = Title("超时未签收", "not signed for in time")
SOON_DUE = Title("临期提醒", "a reminder before it is due")


def sign_for_overdue(
    post: Post, media: tuple[Medium, ...] = (Medium.SYSTEM,), title: Title = NOT_SIGNED_FOR
) -> Rung:
    """A post is told the moment an order should have been signed for."""
    return Rung(
        code="sign_for_overdue",
        title=title,
        clock=ClockKind.SIGN_FOR,
        anchor=Anchor.DUE,
        delay=AT_DUE,
        post=post.code,
        media=media,
        consequence=Consequence.REMINDER,
    )


def reminder(handling: Budget, settings: BureauSettings, title: Title = SOON_DUE) -> Rung:
    """The unit's head is told some time before an order with this budget is due."""
    return Rung(
        code="reminder",
        title=title,
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=_before(handling, settings),
        post=UNIT_HEAD.code,
        media=(Medium.SYSTEM,),
        consequence=Consequence.REMINDER,
    )


def _before(handling: Budget, settings: BureauSettings) -> Budget:
    """Working days where the order has more of them; else office minutes, since a day before an
    order of one day is before it starts. An emergency is reminded of in minutes."""
    if handling.unit is TimeUnit.MINUTES:
        return Budget.minutes(-settings.emergency_reminder_minutes)
    days = handling.unit is TimeUnit.WORKING_DAYS
    if days and handling.amount > settings.reminder_working_days:
        return Budget.working_days(-settings.reminder_working_days)
    return Budget.working_minutes(-settings.short_reminder_working_minutes)


def section_head(media: tuple[Medium, ...] = (Medium.GROUP_CHAT, Medium.PHONE)) -> Rung:
    """The section's head supervises an order the moment it is due."""
    return Rung(
        code="section_head",
        title=Title("科室负责人督办", "the section head supervises"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=AT_DUE,
        post=UNIT_HEAD.code,
        media=media,
        consequence=Consequence.SUPERVISION,
    )


def leader_in_charge(delay: Budget, anchor: Anchor = Anchor.DUE) -> Rung:
    """The leader in charge supervises, so long after the due time or after the rung below."""
    return Rung(
        code="leader_in_charge",
        title=Title("分管领导督办", "the leader in charge supervises"),
        clock=ClockKind.HANDLING,
        anchor=anchor,
        delay=delay,
        post=LEADER_IN_CHARGE.code,
        media=(Medium.PHONE, Medium.IN_PERSON),
        consequence=Consequence.SUPERVISION,
    )


def step(case: CaseFacts, working_days: int, emergency_minutes: int) -> Budget:
    """The way to a rung in working days. Ours: in an emergency, due in minutes, it is so many
    minutes."""
    if case.urgency is Urgency.EMERGENCY:
        return Budget.minutes(emergency_minutes)
    return Budget.working_days(working_days)
