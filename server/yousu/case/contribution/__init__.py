"""What a case adds to the measures. Stored sums are sums of this, by deltas."""

from collections import Counter
from collections.abc import Mapping
from datetime import time

from yousu.case.contribution.cell import MIDNIGHT, Cell, Share, Who, day_of
from yousu.case.contribution.of_case import of_case
from yousu.case.contribution.of_details import of_details
from yousu.case.contribution.of_order import of_order
from yousu.case.contribution.of_visits import of_visits
from yousu.case.events import AttachmentAdded, AttachmentRemoved, Commented, Fact, RungFired
from yousu.case.state import Case

# They change no contribution; the first is by far the most frequent fact.
MOVING_NOTHING = (RungFired, Commented, AttachmentAdded, AttachmentRemoved)

__all__ = ["MIDNIGHT", "Cell", "can_count", "contribution", "day_of", "delta"]


def can_count(fact: Fact) -> bool:
    """Whether a fact can change a contribution."""
    return not isinstance(fact, MOVING_NOTHING)


def contribution(case: Case, day_begins: time = MIDNIGHT) -> Counter[Cell]:
    """The case's share of every sum, as it stands; days begin at a time of the city's zone.

    What happens to the case counts where the unit is that leads it now; what happens to an order
    counts where its own unit is.
    """
    told = Counter[Cell]()
    for share in _shares(case):
        told[share.cell(day_begins)] += share.amount
    return told


def delta(before: Case | None, after: Case, day_begins: time = MIDNIGHT) -> Mapping[Cell, int]:
    """What must be added to the stored sums when a case changes."""
    change = contribution(after, day_begins)
    if before is not None:
        change.subtract(contribution(before, day_begins))
    return {cell: amount for cell, amount in change.items() if amount}


def _shares(case: Case) -> list[Share]:
    lead = Who.of(case, case.lead)
    return [
        *of_case(case, lead),
        *of_visits(case, lead),
        *(share for order in case.assignments for share in of_order(case, order)),
        *of_details(case),
    ]
