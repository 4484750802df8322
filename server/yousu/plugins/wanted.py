"""Which cases a bureau's list or tally is about, as the store is asked for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.bureau.model_fields import ModelField, fields_of
from yousu.bureau.parts import Detail, Parts
from yousu.bureau.wanted import Wanted, Where
from yousu.calendar import CITY_ZONE, Budget, Calendar, due
from yousu.case.vocabulary import CaseState
from yousu.plugins.details import plain
from yousu.store.calendars import Calendars
from yousu.store.case_list import CaseFilter
from yousu.store.clock import city_now
from yousu.store.details_wanted import DetailWanted, FieldWanted

UNANSWERED = tuple(s for s in CaseState if s not in (CaseState.REPLIED, CaseState.CLOSED))


@dataclass(frozen=True)
class Moment:
    """When a list is asked for, and the calendar by which the days to come are counted."""

    now: datetime
    calendar: Calendar

    def after_working_days(self, amount: int) -> datetime:
        """The midnight that ends the last of so many working days to come."""
        last = due(self.now, Budget.working_days(amount), self.calendar).at
        day = last.astimezone(CITY_ZONE).date()
        return datetime.combine(day + timedelta(days=1), time(), CITY_ZONE)


async def moment_of(connection: AsyncConnection, calendars: Calendars) -> Moment:
    return Moment(await city_now(connection), await calendars.current(connection))


def case_filter(bureau: str, wanted: Wanted, parts: Parts, moment: Moment) -> CaseFilter:
    """The cases that are meant at a moment."""
    details = tuple(_detail(bureau, parts.details, where) for where in wanted.where)
    any_of = tuple(case_filter(bureau, one, parts, moment) for one in wanted.any_of)
    return CaseFilter(
        bureau=None if wanted.of_every_bureau else bureau,
        categories=wanted.categories or None,
        channels=wanted.channels or None,
        natures=wanted.natures or None,
        states=_states(wanted),
        due_before=_due_before(wanted, moment),
        returns_at_least=wanted.returned_at_least or None,
        handed_over_at_least=wanted.handed_over_at_least or None,
        traits=wanted.traits or None,
        is_repeat=wanted.repeated or None,
        details=details or None,
        any_of=any_of or None,
    )


def _states(wanted: Wanted) -> tuple[CaseState, ...] | None:
    if not (wanted.overdue or wanted.due_within_working_days):
        return wanted.states or None
    return tuple(state for state in UNANSWERED if state in (wanted.states or UNANSWERED))


def _due_before(wanted: Wanted, moment: Moment) -> datetime | None:
    if wanted.overdue:
        return moment.now
    days = wanted.due_within_working_days
    return moment.after_working_days(days) if days else None


def _detail(bureau: str, details: Iterable[Detail], where: Where) -> DetailWanted:
    [detail] = (detail for detail in details if detail.code == where.field.detail)
    [field] = (field for field in found_by(detail) if field.name == where.field.field)
    return DetailWanted(bureau, detail.code, (with_any(field, where.values),))


def found_by(detail: Detail) -> list[ModelField]:
    """The fields of a detail by which cases are found: those that hold no words."""
    return [field for field in fields_of(detail.model) if not field.is_words]


def with_any(field: ModelField, values: Sequence[object]) -> FieldWanted:
    """A field that has any of the values."""
    return FieldWanted(field.name, tuple(plain(value) for value in values), field.is_list)
