"""Whether a unit, or a handler of it, was late so often that a reminder talk is due. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import islice
from uuid import UUID

from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.rules import LatenessRule, TalkWith, UnitName
from yousu.case.state import Case
from yousu.case.traits import Trait, traits_of
from yousu.case.vocabulary import ClockKind


@dataclass(frozen=True)
class Late:
    """A case that was not handled in time, and when it was due (UTC)."""

    case: UUID
    due_at: datetime


@dataclass(frozen=True)
class AtFault:
    """Whose late cases are counted: a unit's, or those of one person of it."""

    unit: UnitName
    person: str | None = None

    def is_meant_by(self, rule: LatenessRule) -> bool:
        """Whether the rule is about units, or about handlers, as this one is."""
        return (rule.talk_with is TalkWith.UNIT) == (self.person is None)


def lateness_of(case: Case) -> tuple[Late, ...]:
    """Each time that the unit that leads was late with the case, in order; none where the case is
    not late, as one that is excluded from the appraisal."""
    if case.lead is None or Trait.LATE not in traits_of(case):
        return ()
    clocks = (c for c in case.lead.clocks if c.kind is ClockKind.HANDLING and c.was_late)
    return tuple(Late(case.id, clock.due_at) for clock in clocks)


def late_once_too_often(late: Iterable[Late], rule: LatenessRule, since: datetime) -> Late | None:
    """The last of the late cases after `since` if they are enough for a talk by the rule. A case
    that was late twice is one late case."""
    counted = [one for one in late if one.due_at > since]
    is_enough = len({one.case for one in counted}) >= rule.late_cases
    return max(counted, key=lambda one: (one.due_at, one.case)) if is_enough else None


def counted_since(
    now: datetime, rule: LatenessRule, talked_at: datetime | None, calendar: Calendar
) -> datetime:
    """The instant after which late cases count by now: the last such talk, if there was one, or
    the beginning of the rule's window.

    The window ends today and begins with the earliest day from which no more than the rule's
    working days are worked, so it reaches over the free days before and between them.
    """
    today = now.astimezone(CITY_ZONE).date()
    worked = (day for day in calendar.days_from(today, -1) if calendar.is_worked(day))
    before = next(islice(worked, rule.working_days - calendar.is_worked(today), None))
    begins_at = datetime.combine(before + timedelta(days=1), time(), CITY_ZONE)
    return max(begins_at, talked_at or begins_at)
