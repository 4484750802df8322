"""Somebody higher demands an answer, or enters somebody in the register."""

from yousu.case.apply.clocks import stopped, with_clock, with_clocks
from yousu.case.apply.replace import replace
from yousu.case.events import (
    EntryAnnulled,
    Event,
    Registered,
    SupervisionAnswered,
    SupervisionOrdered,
)
from yousu.case.state import Case, RegisterEntry, Supervision
from yousu.case.vocabulary import ClockKind


def supervision_ordered(case: Case, event: Event, fact: SupervisionOrdered) -> Case:
    supervision = Supervision(
        id=fact.supervision,
        round=fact.round,
        assignment=fact.assignment,
        post=fact.post,
        person=event.actor.id,
        at=event.at,
        text=fact.text,
    )
    ordered = replace(case, supervisions=(*case.supervisions, supervision))
    return with_clocks(ordered, fact.assignment, lambda clocks: (*clocks, *fact.clocks))


def supervision_answered(case: Case, event: Event, fact: SupervisionAnswered) -> Case:
    supervision = case.supervision(fact.supervision)
    assert supervision is not None
    answered = replace(supervision, answered_at=event.at, answer=fact.text)
    supervisions = (answered if s.id == answered.id else s for s in case.supervisions)
    return with_clock(
        replace(case, supervisions=tuple(supervisions)),
        supervision.assignment,
        ClockKind.SUPERVISION,
        supervision.round,
        lambda clock: stopped(clock, event.at),
    )


def registered(case: Case, event: Event, fact: Registered) -> Case:
    order = case.assignment(fact.assignment)
    assert order is not None
    entry = RegisterEntry(
        id=fact.entry,
        kind=fact.kind,
        assignment=fact.assignment,
        bureau=order.bureau,
        unit=order.unit,
        person=fact.person,
        points=fact.points,
        ground=fact.ground,
        rule=fact.rule,
        text=fact.text,
        post=fact.post,
        at=event.at,
        author=event.actor.id,
    )
    return replace(case, register=(*case.register, entry))


def entry_annulled(case: Case, event: Event, fact: EntryAnnulled) -> Case:
    changed = (
        replace(entry, annulled_at=event.at) if entry.id == fact.entry else entry
        for entry in case.register
    )
    return replace(case, register=tuple(changed))
