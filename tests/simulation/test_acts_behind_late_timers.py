"""Several timers of one clock are due when somebody acts: they have their say first, and the act
finds the case as they left it."""

from datetime import timedelta
from random import Random
from uuid import UUID

import pytest

from yousu.case.commands import Decide, OfferHandOver, SignFor, Text
from yousu.case.state import Clock
from yousu.case.vocabulary import ClockKind
from yousu.request import Request

APPLICATION, SUCCESSOR = UUID(int=1), UUID(int=2)
WORDS = Text(UUID(int=3), "归口不对。")


@pytest.fixture
def dispatched(begin):
    """A quarter with one case, at the instant at which a unit gets it."""
    quarter = begin(days=10, cases=1, seed=7)
    while not any(case.lead for case in quarter.cases()):
        quarter.live(quarter.next_instant())
    return quarter


def handed_over(quarter, bureau: str, unit: str) -> Clock:
    """The clock as it goes on at another unit, whose head accepts two months late."""
    [case], staff = quarter.cases(), quarter.staff
    now, head = case.changed_at, staff.head(case.lead.bureau, case.lead.unit)
    offer = OfferHandOver(APPLICATION, SUCCESSOR, bureau, unit, WORDS)
    acceptance = Request(case.id, Decide(APPLICATION, grant=True), staff.head(bureau, unit))
    quarter.live(now, [Request(case.id, act, head) for act in (SignFor(), offer)])
    quarter.live(now + timedelta(days=60), [acceptance])
    [case] = quarter.cases()
    assert case.lead.id == SUCCESSOR
    return case.lead.running(ClockKind.HANDLING)


def test_a_hand_over_passes_on_the_clock_as_late_timers_left_it(dispatched) -> None:
    [case] = dispatched.cases()
    unit = dispatched.staff.another_unit(case.lead, Random(0), ())
    clock = handed_over(dispatched, case.lead.bureau, unit)
    assert clock.ran_out_at is not None
    assert len(clock.fired) > 1


def test_at_another_bureau_the_ladder_is_climbed_anew(dispatched) -> None:
    [case] = dispatched.cases()
    others = dispatched.staff.directory.bureaus.values()
    bureau = next(bureau for bureau in others if bureau.code != case.lead.bureau)
    clock = handed_over(dispatched, bureau.code, bureau.units[0].code)
    assert clock.ran_out_at is not None
    assert clock.fired == ()
