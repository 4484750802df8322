"""A calendar is issued at the very instant at which a timer is due: the case is planned again
first, and the timer, which is still wanted, fires at its next turn."""

from datetime import timedelta

import pytest

from yousu.calendar import CITY_ZONE
from yousu.calendar.next_issue import with_override
from yousu.calendar.override import Override
from yousu.case.events import ClockRanOut, ClockReplanned
from yousu.case.vocabulary import ClockKind


@pytest.fixture
def declared(begin):
    """A case of a quarter, to which nobody attends, and in whose handling time a free day is
    declared as the time to sign for it runs out."""
    quarter = begin(days=10, cases=1, seed=7)
    while not any(case.lead for case in quarter.cases()):
        quarter.live(quarter.next_instant())
    [case] = quarter.cases()
    now = case.lead.running(ClockKind.SIGN_FOR).due_at
    free = (now.astimezone(CITY_ZONE) + timedelta(days=1)).date()
    quarter.city.calendar = with_override(
        quarter.city.calendar, Override(free, worked=False, reason="停水停电")
    )
    quarter.city.live(now, [])
    return quarter, case, now


def facts(quarter, case) -> list[type]:
    return [type(event.fact) for event in quarter.city.store.log[case.id]]


def test_the_case_is_planned_again_first(declared) -> None:
    quarter, case, _ = declared
    assert ClockReplanned in facts(quarter, case)


def test_the_timer_fires_at_its_next_turn(declared) -> None:
    quarter, case, now = declared
    quarter.city.live(now, [])
    assert facts(quarter, case).count(ClockRanOut) == 1
