"""A pause and a promise end on their own day, however late the worker that says so."""

from yousu.calendar import Budget
from yousu.case.vocabulary import CaseState, ClockKind


def test_a_pause_ends_at_its_limit(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(city.pause(longest=Budget.working_days(1)), by=city.head)
    city.granted(by=city.leader)
    limit = city.clock_of(ClockKind.PAUSE).due_at

    city.wait(days=9)
    city.tend_timers()

    assert city.clock_of(ClockKind.HANDLING).pauses[-1].ends_at == limit


def test_a_broken_promise_ends_the_deferral_on_its_day(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(city.deferral(), by=city.head)
    city.granted(by=city.leader)
    promised = city.clock_of(ClockKind.PROMISE).due_at

    city.wait(days=400)
    city.tend_timers()

    assert city.clock_of(ClockKind.HANDLING).pauses[-1].ends_at == promised
