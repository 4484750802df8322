"""Time never slips: what was promised runs until it is kept, and moves only for a reason told."""

from collections import Counter

from hypothesis import given, settings
from tests.case.lives import clocks, lives, played

from yousu.case.events import (
    ClockExtended,
    ClockReplanned,
    ClockResumed,
)
from yousu.case.state import ReturnWanted
from yousu.case.vocabulary import AssignmentState, CaseState, ClockKind

every_life = given(life=lives)
often = settings(max_examples=25, deadline=None)
MOVED = (ClockExtended, ClockReplanned, ClockResumed)
# Of these several may run at once: every demand, every step of a plan, a broken promise, and on
# the case a return of each of its orders.
SEVERAL = {
    ClockKind.SUPERVISION,
    ClockKind.MILESTONE,
    ClockKind.PROMISE,
    ClockKind.ARBITRATION,
}
UNANSWERED = {
    AssignmentState.DISPATCHED,
    AssignmentState.SIGNED_FOR,
    AssignmentState.HANDLING,
    AssignmentState.DEFERRED,
    AssignmentState.SIGN_OFF,
}


def waiting_for_an_arbiter(case) -> list:
    """The orders that their units have asked to send back."""
    return [
        a.assignment for a in case.applications if a.is_pending and isinstance(a.wish, ReturnWanted)
    ]


@every_life
@often
def test_a_clock_moves_only_when_the_log_says_so(found_city, life) -> None:
    for moment in played(found_city(), life):
        told = {
            (f.assignment, f.clock, f.round) for f in moment.facts or () if isinstance(f, MOVED)
        }
        after = clocks(moment.after)
        for key, clock in clocks(moment.before).items():
            assert after[key].started_at == clock.started_at
            assert key in told or after[key].due_at == clock.due_at


@every_life
@often
def test_a_clock_that_has_stopped_stays_as_it_was(found_city, life) -> None:
    for moment in played(found_city(), life):
        after = clocks(moment.after)
        for key, clock in clocks(moment.before).items():
            assert clock.is_running or after[key] == clock


@every_life
@often
def test_one_clock_of_a_kind_runs_at_most(found_city, life) -> None:
    for moment in played(found_city(), life):
        running = Counter(
            (order, kind)
            for (order, kind, _), clock in clocks(moment.after).items()
            if clock.is_running and kind not in SEVERAL
        )
        assert max(running.values(), default=1) == 1


@every_life
@often
def test_no_two_clocks_of_an_order_have_one_name(found_city, life) -> None:
    for moment in played(found_city(), life):
        case = moment.after
        every = sum(len(order.clocks) for order in case.assignments) + len(case.clocks)
        assert len(clocks(case)) == every


@every_life
@often
def test_an_order_that_is_not_answered_runs_its_handling_clock(found_city, life) -> None:
    for moment in played(found_city(), life):
        for order in moment.after.assignments:
            assert (order.running(ClockKind.HANDLING) is not None) == (order.state in UNANSWERED)


@every_life
@often
def test_a_paused_handling_clock_has_a_limit_that_runs(found_city, life) -> None:
    for moment in played(found_city(), life):
        for order in moment.after.assignments:
            handling = order.running(ClockKind.HANDLING)
            if handling and handling.is_paused:
                limits = (order.running(ClockKind.PAUSE), order.running(ClockKind.PROMISE))
                assert any(limit and limit.can_change for limit in limits)


@every_life
@often
def test_a_pause_s_limit_runs_only_while_the_handling_clock_is_paused(found_city, life) -> None:
    for moment in played(found_city(), life):
        for order in moment.after.assignments:
            if order.running(ClockKind.PAUSE):
                assert order.running(ClockKind.HANDLING).is_paused


@every_life
@often
def test_a_clock_for_signing_stands_still_only_while_an_arbiter_decides(found_city, life) -> None:
    for moment in played(found_city(), life):
        for order in moment.after.assignments:
            signing = order.running(ClockKind.SIGN_FOR)
            if signing and signing.is_paused:
                assert order.id in waiting_for_an_arbiter(moment.after)


@every_life
@often
def test_the_arbiter_s_clock_runs_for_every_return_that_waits(found_city, life) -> None:
    for moment in played(found_city(), life):
        running = [
            c for c in moment.after.clocks if c.kind is ClockKind.ARBITRATION and c.is_running
        ]
        assert len(running) == len(waiting_for_an_arbiter(moment.after))


@every_life
@often
def test_a_case_that_nobody_leads_runs_the_hotline_s_clock_for_its_dispatch(
    found_city, life
) -> None:
    for moment in played(found_city(), life):
        running = any(c.kind is ClockKind.DISPATCH and c.is_running for c in moment.after.clocks)
        assert running == (moment.after.state is CaseState.RECEIVED)


@every_life
@often
def test_an_order_that_is_over_runs_no_clock(found_city, life) -> None:
    for moment in played(found_city(), life):
        for order in moment.after.assignments:
            assert not (order.is_over and any(clock.is_running for clock in order.clocks))


@every_life
@often
def test_a_closed_case_runs_no_clock(found_city, life) -> None:
    for moment in played(found_city(), life):
        if moment.after.state is CaseState.CLOSED:
            assert not any(clock.is_running for clock in clocks(moment.after).values())
