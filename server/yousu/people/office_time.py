"""When people act: in office hours, in overtime when pressed, at any hour where minutes count."""

from datetime import datetime, time, timedelta

from yousu.calendar import CITY_ZONE, Budget, Calendar, TimeUnit, due

DAY_BEGINS, DAY_ENDS = time(7), time(22)


def after_share(start: datetime, budget: Budget, share: float, calendar: Calendar) -> datetime:
    """When that share of a budget is used up; what is promised in working days, working
    minutes or to the close is worked on in office hours."""
    return due(start, _part(budget, share, calendar), calendar).at


def in_office(start: datetime, minutes: int, calendar: Calendar) -> datetime:
    """So many office minutes later."""
    return due(start, Budget.working_minutes(minutes), calendar).at


def in_overtime(start: datetime, minutes: int, calendar: Calendar) -> datetime:
    """So many minutes later, evenings and days off too; at night it waits for the office."""
    later = start + timedelta(minutes=minutes)
    awake = DAY_BEGINS <= later.astimezone(CITY_ZONE).time() < DAY_ENDS
    return later if awake else in_office(later, minutes, calendar)


def _part(budget: Budget, share: float, calendar: Calendar) -> Budget:
    if budget.unit is TimeUnit.TO_CLOSE:
        return _part(Budget.working_minutes(budget.amount), share, calendar)
    if budget.unit is not TimeUnit.WORKING_DAYS:
        return Budget(max(1, round(budget.amount * share)), budget.unit)
    minutes = budget.amount * _minutes_a_day(calendar)
    return Budget.working_minutes(max(1, round(minutes * share)))


def _minutes_a_day(calendar: Calendar) -> float:
    any_day = datetime(2024, 1, 1, tzinfo=CITY_ZONE).date()
    spans = calendar.office_hours.on(any_day)
    return sum((closes - opens) / timedelta(minutes=1) for opens, closes in spans)
