"""Clocks stand still, go on, are given more; promises take their place."""

from datetime import datetime

from yousu.case.apply.clocks import stop, stopped, with_clock, with_clocks, with_order
from yousu.case.apply.replace import replace
from yousu.case.events import (
    ClockExtended,
    ClockPaused,
    ClockReplanned,
    ClockResumed,
    DeferralEnded,
    Deferred,
    Event,
    ProgressRecorded,
)
from yousu.case.state import (
    Assignment,
    Case,
    Clock,
    Deferral,
    Extension,
    Milestone,
    Pause,
    Progress,
)
from yousu.case.vocabulary import AssignmentState, ClockKind, DeferralEnd


def clock_paused(case: Case, event: Event, fact: ClockPaused) -> Case:
    pause = Pause(event.at, fact.reason, fact.application)
    still = with_clock(
        case,
        fact.assignment,
        fact.clock,
        fact.round,
        lambda clock: replace(clock, pauses=(*clock.pauses, pause)),
    )
    return with_clocks(still, fact.assignment, lambda clocks: (*clocks, *fact.clocks))


def clock_resumed(case: Case, event: Event, fact: ClockResumed) -> Case:
    def going_on(clock: Clock) -> Clock:
        *before, last = clock.pauses
        pauses = (*before, replace(last, ends_at=fact.ends_at))
        return replace(clock, pauses=pauses, calendar=fact.calendar, due_at=fact.due_at)

    again = with_clock(case, fact.assignment, fact.clock, fact.round, going_on)
    if fact.clock is not ClockKind.HANDLING:
        return again
    limit = {ClockKind.PAUSE}
    return with_clocks(again, fact.assignment, lambda clocks: stop(clocks, event.at, limit))


def clock_extended(case: Case, _event: Event, fact: ClockExtended) -> Case:
    extension = Extension(fact.budget, fact.application)

    def longer(clock: Clock) -> Clock:
        extensions = (*clock.extensions, extension)
        return replace(clock, extensions=extensions, calendar=fact.calendar, due_at=fact.due_at)

    return with_clock(case, fact.assignment, fact.clock, fact.round, longer)


def clock_replanned(case: Case, _event: Event, fact: ClockReplanned) -> Case:
    def counted_again(clock: Clock) -> Clock:
        return replace(clock, calendar=fact.calendar, due_at=fact.due_at)

    return with_clock(case, fact.assignment, fact.clock, fact.round, counted_again)


def deferred(case: Case, event: Event, fact: Deferred) -> Case:
    """A new promise takes the place of one that was broken."""
    deferral = Deferral(fact.application, fact.promised, fact.milestones, event.at)

    def on_account(order: Assignment) -> Assignment:
        return replace(
            order,
            state=AssignmentState.DEFERRED,
            deferrals=(*order.deferrals, deferral),
            clocks=(*stop(order.clocks, event.at, {ClockKind.PROMISE}), *fact.clocks),
        )

    return with_order(case, fact.assignment, on_account)


def progress_recorded(case: Case, event: Event, fact: ProgressRecorded) -> Case:
    person, told = event.actor.id, fact.reporter_told
    progress = Progress(event.at, person, fact.text, told, fact.milestone)

    def reported(order: Assignment) -> Assignment:
        *before, deferral = order.deferrals
        further = replace(deferral, progress=(*deferral.progress, progress))
        if fact.milestone is None:
            return replace(order, deferrals=(*before, further))
        milestones = _reached(deferral.milestones, fact.milestone, event.at)
        return replace(
            order,
            deferrals=(*before, replace(further, milestones=milestones)),
            clocks=_kept(order.clocks, len(milestones), fact.milestone, event.at),
        )

    return with_order(case, fact.assignment, reported)


def deferral_ended(case: Case, event: Event, fact: DeferralEnded) -> Case:
    """A broken promise runs on, so that its ladder climbs until the reply."""
    ended = {ClockKind.MILESTONE}
    if fact.end is not DeferralEnd.BROKEN:
        ended.add(ClockKind.PROMISE)

    def off_account(order: Assignment) -> Assignment:
        *before, deferral = order.deferrals
        over = replace(deferral, ended_at=event.at, end=fact.end)
        return replace(
            order,
            state=AssignmentState.HANDLING,
            deferrals=(*before, over),
            clocks=stop(order.clocks, event.at, ended),
        )

    return with_order(case, fact.assignment, off_account)


def _reached(milestones: tuple[Milestone, ...], number: int, at: datetime) -> tuple[Milestone, ...]:
    return tuple(
        replace(milestone, reached_at=at) if place == number else milestone
        for place, milestone in enumerate(milestones, start=1)
    )


def _kept(
    clocks: tuple[Clock, ...], milestones: int, number: int, at: datetime
) -> tuple[Clock, ...]:
    """The clocks, with that of the deferral's milestone of this number stopped."""
    rounds = [clock.round for clock in clocks if clock.kind is ClockKind.MILESTONE]
    round = rounds[-milestones:][number - 1]
    return tuple(
        stopped(clock, at) if (clock.kind, clock.round) == (ClockKind.MILESTONE, round) else clock
        for clock in clocks
    )
