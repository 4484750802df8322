"""What is on account is worked off by its plan, or the promise is broken."""

from datetime import date, datetime, time

from yousu.calendar import CITY_ZONE
from yousu.case.commands import Command, EndDeferral, RecordProgress
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

MORNING, NOON = time(10), time(12)


def report_or_end(situation: Situation) -> Planned | None:
    """Each step of the plan on its day, the end on the promised one; nothing by who breaks it."""
    order, deferral = situation.order, situation.order.deferral
    if deferral is None or situation.takes(Turn.BROKEN_PROMISE):
        return None
    for number, milestone in enumerate(deferral.milestones, start=1):
        if milestone.reached_at is None:
            told = situation.text(words.HALF_WAY)
            report = RecordProgress(told, True, number, assignment=order.id)
            return _on(situation, milestone.day, MORNING, report)
    return _on(situation, deferral.promised, NOON, EndDeferral(assignment=order.id))


def _on(situation: Situation, day: date, hour: time, command: Command) -> Planned:
    at = datetime.combine(day, hour, CITY_ZONE)
    late = at <= situation.case.changed_at
    return Planned(situation.in_office(15, 60) if late else at, command, situation.head())
