"""Where a figure is counted."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from yousu.calendar import CITY_ZONE
from yousu.case.figures import Attribution, Figure
from yousu.case.state import Assignment, Case
from yousu.case.vocabulary import Channel, DeferralEnd, Nature

MIDNIGHT = time()
ONE_DAY = timedelta(days=1)


class Cell(NamedTuple):
    """Who answers for a figure, what it is about, and the day (city time) on which it counts.

    `assessed` is false where the order is excluded from the appraisal or validly on account.
    `minutes` is how long a time took; None for a figure that is none. A tuple, since a case that
    changes has many of them compared.
    """

    bureau: str | None
    unit: str | None
    handler: str | None
    category: str | None
    channel: Channel
    nature: Nature
    district: str | None
    assessed: bool
    attribution: Attribution
    day: date
    minutes: int | None
    figure: str


class Who(NamedTuple):
    """Who answers, and for what."""

    bureau: str | None
    unit: str | None
    handler: str | None
    category: str | None
    channel: Channel
    nature: Nature
    district: str | None
    assessed: bool

    @classmethod
    def of(cls, case: Case, order: Assignment | None) -> "Who":
        """The unit of an order; nobody yet for None."""
        return cls(
            order.bureau if order else None,
            order.unit if order else None,
            order.handler if order else None,
            case.category,
            case.channel,
            case.nature,
            case.district,
            order is None or _is_assessed(case, order),
        )

    def as_unit(self) -> "Who":
        """For what is the whole unit's promise, and no person's."""
        return self._replace(handler=None)


class Share(NamedTuple):
    """A part of what a case contributes, before its day is told."""

    who: Who
    attribution: Attribution
    at: datetime
    figure: str
    amount: int = 1
    minutes: int | None = None

    def cell(self, day_begins: time) -> Cell:
        day = day_of(self.at, day_begins)
        return Cell(*self.who, self.attribution, day, self.minutes, self.figure)


def day_of(at: datetime, day_begins: time = MIDNIGHT) -> date:
    """The city's day. One that begins later than midnight is named by the day on which it ends: a
    district counts from noon to noon."""
    local = at.astimezone(CITY_ZONE)
    if day_begins > MIDNIGHT and local.time() >= day_begins:
        return local.date() + ONE_DAY
    return local.date()


def took(
    who: Who, attribution: Attribution, figure: Figure, begun: datetime, at: datetime
) -> Share:
    """How long something took, in whole minutes of the clock on the wall."""
    minutes = max(0, int((at - begun).total_seconds() // 60))
    return Share(who, attribution, at, figure, 1, minutes)


def _is_assessed(case: Case, order: Assignment) -> bool:
    on_account = any(d.end in (None, DeferralEnd.DONE) for d in order.deferrals)
    return not on_account and not case.excludes(order)
