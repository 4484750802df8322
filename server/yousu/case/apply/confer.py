"""Units confer on a hard case."""

from collections.abc import Callable
from uuid import UUID

from yousu.case.apply.clocks import stopped, with_clock
from yousu.case.apply.orders import with_chain
from yousu.case.apply.replace import replace
from yousu.case.events import (
    ConsultationCalled,
    ConsultationConcluded,
    Event,
    OpinionGiven,
    ProblemDeclared,
)
from yousu.case.state import Case, Consultation, Opinion
from yousu.case.vocabulary import ClockKind


def problem_declared(case: Case, event: Event, _fact: ProblemDeclared) -> Case:
    return replace(case, problem_since=case.problem_since or event.at)


def consultation_called(case: Case, event: Event, fact: ConsultationCalled) -> Case:
    consultation = Consultation(
        id=fact.consultation,
        round=fact.round,
        post=fact.post,
        bureau=fact.bureau,
        person=fact.person,
        called_at=event.at,
        participants=fact.participants,
        text=fact.text,
    )
    return replace(
        case,
        consultations=(*case.consultations, consultation),
        clocks=(*case.clocks, *fact.clocks),
    )


def opinion_given(case: Case, event: Event, fact: OpinionGiven) -> Case:
    actor = event.actor
    opinion = Opinion(actor.bureau or "", actor.unit, actor.id, event.at, fact.text)
    return _with_consultation(
        case, fact.consultation, lambda c: replace(c, opinions=(*c.opinions, opinion))
    )


def consultation_concluded(case: Case, event: Event, fact: ConsultationConcluded) -> Case:
    def concluded(consultation: Consultation) -> Consultation:
        return replace(consultation, concluded_at=event.at, lead=fact.lead, follower=fact.follower)

    decided = _with_consultation(case, fact.consultation, concluded)
    meeting = decided.consultation(fact.consultation)
    assert meeting is not None
    kept = with_clock(
        decided, None, ClockKind.CONSULTATION, meeting.round, lambda c: stopped(c, event.at)
    )
    agreed = replace(kept, lead_agreed=True, follower=fact.follower)
    return with_chain(agreed, fact.sign_off_rules)


def _with_consultation(
    case: Case, id: UUID, change: Callable[[Consultation], Consultation]
) -> Case:
    changed = (change(c) if c.id == id else c for c in case.consultations)
    return replace(case, consultations=tuple(changed))
