"""Several timers of one clock are due when somebody acts: they have their say first, and the act
finds the case as they left it."""

from datetime import timedelta
from random import Random
from uuid import UUID

from yousu.case.commands import Decide, OfferHandOver, SignFor, Text
from yousu.case.vocabulary import ClockKind
from yousu.request import Request

APPLICATION, SUCCESSOR = UUID(int=1), UUID(int=2)
WORDS = Text(UUID(int=3), "归口不对。")


def test_a_hand_over_passes_on_the_clock_as_late_timers_left_it(begin) -> None:
    quarter, order = begin(days=10, cases=1, seed=7), None
    while order is None:
        now = quarter.next_instant()
        quarter.live(now)
        order = next((case.lead for case in quarter.cases()), None)
    [case], staff = quarter.cases(), quarter.staff
    other = staff.another_unit(order, Random(0), ())
    head, other_head = staff.head(order.bureau, order.unit), staff.head(order.bureau, other)
    offer = OfferHandOver(APPLICATION, SUCCESSOR, order.bureau, other, WORDS)
    acceptance = Decide(APPLICATION, grant=True)

    quarter.live(now, [Request(case.id, act, head) for act in (SignFor(), offer)])
    quarter.live(now + timedelta(days=60), [Request(case.id, acceptance, other_head)])

    [case] = quarter.cases()
    assert case.lead.id == SUCCESSOR
    assert len(case.lead.running(ClockKind.HANDLING).fired) > 1
