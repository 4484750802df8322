"""The fold: each fact changes the case in its own way."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from yousu.case import events as log
from yousu.case.apply import (
    applications,
    attach,
    clocks,
    confer,
    details,
    evaluate,
    orders,
    receive,
    supervise,
    time,
    warn,
)
from yousu.case.apply.replace import replace
from yousu.case.events import CaseOpened, Event, Fact
from yousu.case.state import Case

# What a fact does to a case; the event tells when and by whom.
Change = Callable[[Case, Event, Any], Case]


def fold(events: Iterable[Event], case: Case | None = None) -> Case:
    """The case after the events, which must be in order and begin where the case stands."""
    for event in events:
        case = apply(case, event)
    assert case is not None, "a case has at least the event that opened it"
    return case


def apply(case: Case | None, event: Event) -> Case:
    """The case one event later."""
    if case is None:
        assert isinstance(event.fact, CaseOpened), "the first event of a case opens it"
        return receive.opened(event, event.fact)
    changed = CHANGES[type(event.fact)](case, event, event.fact)
    return replace(changed, version=event.version, changed_at=event.at)


CHANGES: Mapping[type[Fact], Change] = {
    log.Commented: receive.commented,
    log.Relabelled: receive.relabelled,
    log.AttachmentAdded: attach.added,
    log.AttachmentRemoved: attach.removed,
    log.MatterJoined: receive.matter_joined,
    log.MatterLeft: receive.matter_left,
    log.Dispatched: orders.dispatched,
    log.SupportCalledIn: orders.support_called_in,
    log.SignedFor: orders.signed_for,
    log.Returned: orders.returned,
    log.HandedOver: orders.handed_over,
    log.HandlerAssigned: orders.handler_assigned,
    log.ContactRecorded: orders.contact_recorded,
    log.ReplySubmitted: orders.reply_submitted,
    log.ReplySigned: orders.reply_judged,
    log.ReplyRefused: orders.reply_judged,
    log.Replied: orders.replied,
    log.ClockPaused: time.clock_paused,
    log.ClockResumed: time.clock_resumed,
    log.ClockExtended: time.clock_extended,
    log.ClockReplanned: time.clock_replanned,
    log.ClockRanOut: clocks.ran_out,
    log.RungFired: clocks.rung_fired,
    log.CardShown: clocks.card_shown,
    log.Deferred: time.deferred,
    log.ProgressRecorded: time.progress_recorded,
    log.DeferralEnded: time.deferral_ended,
    log.Applied: applications.applied,
    log.Ruled: applications.ruled,
    log.Withdrawn: applications.withdrawn,
    log.Revoked: applications.revoked,
    log.ProblemDeclared: confer.problem_declared,
    log.ConsultationCalled: confer.consultation_called,
    log.OpinionGiven: confer.opinion_given,
    log.ConsultationConcluded: confer.consultation_concluded,
    log.SupervisionOrdered: supervise.supervision_ordered,
    log.SupervisionAnswered: supervise.supervision_answered,
    log.Registered: supervise.registered,
    log.EntryAnnulled: supervise.entry_annulled,
    log.EarlyWarned: warn.early_warned,
    log.WarningAcknowledged: warn.acknowledged,
    log.WarningMeasureRecorded: warn.measure_recorded,
    log.WarningEnded: warn.ended,
    log.DetailRecorded: details.recorded,
    log.VisitRecorded: evaluate.visit_recorded,
    log.RehandlingOrdered: evaluate.rehandling_ordered,
    log.CaseClosed: evaluate.closed,
    log.CaseReopened: evaluate.reopened,
    log.PastClosureRecorded: evaluate.past_closure_recorded,
}
