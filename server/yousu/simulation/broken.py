"""An invariant does not hold."""

from collections.abc import Sequence

from yousu.calendar import CITY_ZONE
from yousu.case.events import Event
from yousu.case.state import Case

LATEST = 8


class InvariantBroken(Exception):
    """Names the invariant, the case, what is wrong with it, and its latest events."""

    def __init__(self, invariant: str, wrong: str, case: Case, log: Sequence[Event]) -> None:
        self.invariant, self.wrong, self.case = invariant, wrong, case
        self.latest = tuple(log[-LATEST:])
        told = "\n".join(f"  {_told(event)}" for event in self.latest)
        super().__init__(f"Case {case.number} breaks “{invariant}”: {wrong}.\n{told}")


def _told(event: Event) -> str:
    at = event.at.astimezone(CITY_ZONE)
    return f"{event.version:3} {at:%Y-%m-%d %H:%M} {event.actor.id}: {event.fact}"
