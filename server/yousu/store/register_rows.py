"""What an event writes into the register: who is held to account, for what, by whom."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from yousu.case.events import (
    EntryAnnulled,
    Event,
    Registered,
    Returned,
    Revoked,
    Ruled,
    SupervisionAnswered,
    SupervisionOrdered,
)
from yousu.case.state import Application, Case, ExclusionWanted, Supervision
from yousu.case.vocabulary import ApplicationState

Row = dict[str, Any]


def rows_of(case: Case, event: Event) -> Iterator[Row]:
    """The lines that an event writes or settles; `case` is the case with the event applied."""
    match event.fact:
        case Registered() as fact:
            yield _of_entry(case, fact.entry, None)
        case EntryAnnulled() as fact:
            yield _of_entry(case, fact.entry, fact.application)
        case SupervisionOrdered() | SupervisionAnswered() as fact:
            order = case.supervision(fact.supervision)
            assert order is not None, "a fact names a supervision order of its case"
            yield _of_supervision(case, order)
        case Returned() as fact if fact.application is not None:
            yield _of_return(case, event, fact.application, fact.reason.value)
        case Ruled() | Revoked() as fact:
            application = case.application(fact.application)
            assert application is not None, "a fact names an application of its case"
            yield from _of_application(case, event, application)


def _of_entry(case: Case, id: UUID, annulled_by: UUID | None) -> Row:
    entry = case.entry(id)
    assert entry is not None, "a fact names an entry of its case"
    return _row(case, entry.assignment) | {
        "id": entry.id,
        "kind": entry.kind.value,
        "person": entry.person,
        "points": entry.points,
        "ground": entry.ground.value,
        "rule": entry.rule,
        "post": entry.post,
        "at": entry.at,
        "settled_at": entry.annulled_at,
        "settled_by": annulled_by,
    }


def _of_supervision(case: Case, supervision: Supervision) -> Row:
    return _row(case, supervision.assignment) | {
        "id": supervision.id,
        "kind": "supervision",
        "post": supervision.post,
        "at": supervision.at,
        "settled_at": supervision.answered_at,
    }


def _of_return(case: Case, event: Event, application: UUID, reason: str) -> Row:
    """An order that its unit was allowed to send back."""
    asked = case.application(application)
    assert asked is not None, "a return follows from an application of its case"
    return _row(case, asked.assignment) | {
        "id": asked.id,
        "kind": "return",
        "person": asked.person,
        "ground": reason,
        "rule": asked.wish.kind,
        "post": asked.rulings[-1].post,
        "at": event.at,
    }


def _of_application(case: Case, event: Event, application: Application) -> Iterator[Row]:
    """One that somebody higher has refused, or by which an order is left out of the appraisal."""
    if application.state is ApplicationState.REFUSED:
        yield _of_refusal(case, event, application)
    elif isinstance(application.wish, ExclusionWanted) and not application.is_pending:
        yield _of_exclusion(case, application, application.wish)


def _of_refusal(case: Case, event: Event, application: Application) -> Row:
    """An application that somebody higher has refused."""
    return _row(case, application.assignment) | {
        "id": application.id,
        "kind": "refusal",
        "person": application.person,
        "rule": application.wish.kind,
        "post": application.rulings[-1].post,
        "at": event.at,
    }


def _of_exclusion(case: Case, application: Application, wish: ExclusionWanted) -> Row:
    """An order that is left out of the appraisal, until that is taken back."""
    return _row(case, application.assignment) | {
        "id": application.id,
        "kind": "exclusion",
        "ground": wish.ground.value,
        "rule": wish.kind,
        "post": application.rulings[-1].post,
        "at": application.rulings[-1].at,
        "settled_at": application.revoked_at,
    }


def _row(case: Case, order: UUID | None) -> Row:
    """A line about an order's unit and handler; about the hotline where there is no order."""
    about = case.assignment(order) if order else None
    return {
        "case_id": case.id,
        "bureau": about.bureau if about else None,
        "unit": about.unit if about else None,
        "person": about.handler if about else None,
        "points": 0,
        "ground": None,
        "rule": None,
        "settled_at": None,
        "settled_by": None,
    }
