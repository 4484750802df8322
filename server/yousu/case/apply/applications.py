"""Applications are made, decided on, taken back."""

from collections.abc import Callable
from uuid import UUID

from yousu.case.apply.clocks import stopped, with_clock
from yousu.case.apply.replace import replace
from yousu.case.events import Applied, Event, Revoked, Ruled, Withdrawn
from yousu.case.state import Application, Case, ReturnWanted, Ruling
from yousu.case.vocabulary import ClockKind


def applied(case: Case, event: Event, fact: Applied) -> Case:
    application = Application(
        id=fact.application,
        assignment=fact.assignment,
        wish=fact.wish,
        text=fact.text,
        evidence=fact.evidence,
        person=event.actor.id,
        at=event.at,
        levels=fact.levels,
    )
    return replace(
        case,
        applications=(*case.applications, application),
        clocks=(*case.clocks, *fact.clocks),
    )


def ruled(case: Case, event: Event, fact: Ruled) -> Case:
    person, granted = event.actor.id, fact.granted
    ruling = Ruling(fact.post, person, event.at, granted, fact.text, fact.absent)
    changed = _with_application(
        case, fact.application, lambda a: replace(a, rulings=(*a.rulings, ruling))
    )
    return _arbitrated(changed, fact.application, event)


def withdrawn(case: Case, event: Event, fact: Withdrawn) -> Case:
    changed = _with_application(case, fact.application, lambda a: replace(a, withdrawn_at=event.at))
    return _arbitrated(changed, fact.application, event)


def revoked(case: Case, event: Event, fact: Revoked) -> Case:
    return _with_application(case, fact.application, lambda a: replace(a, revoked_at=event.at))


def _with_application(case: Case, id: UUID, change: Callable[[Application], Application]) -> Case:
    changed = (change(a) if a.id == id else a for a in case.applications)
    return replace(case, applications=tuple(changed))


def _arbitrated(case: Case, id: UUID, event: Event) -> Case:
    """The hotline has kept its promise to decide on a return: the n-th clock is the n-th wish's."""
    returns = [a.id for a in case.applications if isinstance(a.wish, ReturnWanted)]
    if id not in returns:
        return case
    round = returns.index(id) + 1
    return with_clock(
        case, None, ClockKind.ARBITRATION, round, lambda clock: stopped(clock, event.at)
    )
