"""What befell a case on its way, for lists and tallies to ask about."""

from collections.abc import Iterator
from enum import StrEnum

from yousu.case.state import Case
from yousu.case.vocabulary import DeferralEnd, Significance
from yousu.case.vocabulary.appeal import GRAVE


class Trait(StrEnum):
    """`REPORTER_NOT_TOLD`: on account, and the reporter was not told how it stands: not of the
    latest progress, or of nothing yet. `PROMISE_BROKEN`: a deferral was not done by the promised
    day. `PROMISE_KEPT`: one was, and none was broken. `REBOUNDED`: handled again, or reopened.
    `IMPORTANT` and `GRAVE`: by significance, or as a complaint or report, even if it was labelled
    otherwise since. `LATE`: the unit that leads did not handle it in time, in any round; what is
    excluded from the appraisal is not late. `WARNED`: its matter is under an early warning.
    `FOLLOWED`: a consultation has named somebody who follows it to the end.
    """

    REPORTER_NOT_TOLD = "reporter_not_told"
    PROMISE_KEPT = "promise_kept"
    PROMISE_BROKEN = "promise_broken"
    REBOUNDED = "rebounded"
    IMPORTANT = "important"
    GRAVE = "grave"
    LATE = "late"
    WARNED = "warned"
    FOLLOWED = "followed"


def traits_of(case: Case) -> frozenset[Trait]:
    return frozenset(_traits(case))


def is_late(case: Case) -> bool:
    """As `Trait.LATE` says."""
    return case.lead is not None and case.lead.was_late and not case.is_excluded


def _traits(case: Case) -> Iterator[Trait]:
    yield from _of_labels(case)
    yield from _of_promises(case)
    if case.rehandlings or case.reopenings:
        yield Trait.REBOUNDED
    if is_late(case):
        yield Trait.LATE
    if case.warnings:
        yield Trait.WARNED
    if case.follower is not None:
        yield Trait.FOLLOWED


def _of_labels(case: Case) -> Iterator[Trait]:
    if case.labels.significance is Significance.IMPORTANT:
        yield Trait.IMPORTANT
    if case.labels.nature in GRAVE:
        yield Trait.GRAVE


def _of_promises(case: Case) -> Iterator[Trait]:
    deferral = case.lead.deferral if case.lead else None
    if deferral and not (deferral.progress and deferral.progress[-1].reporter_told):
        yield Trait.REPORTER_NOT_TOLD
    ends = {deferral.end for order in case.assignments for deferral in order.deferrals}
    if DeferralEnd.BROKEN in ends:
        yield Trait.PROMISE_BROKEN
    elif DeferralEnd.DONE in ends:
        yield Trait.PROMISE_KEPT
