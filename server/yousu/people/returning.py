"""The citizen comes back to a closed case."""

from yousu.calendar import due
from yousu.case.commands import ReopenCase
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

MINUTES_TO_COME_BACK = (60, 3000)


def come_back(situation: Situation) -> Planned | None:
    """Once, within the window that counts from the reply."""
    case, order = situation.case, situation.asked
    if not situation.takes(Turn.REOPENING) or case.reopenings or order is None:
        return None
    at = situation.in_office(*MINUTES_TO_COME_BACK)
    replied_at = order.replied_at
    if (
        replied_at is None
        or at > due(replied_at, situation.hotline.reopening, situation.calendar).at
    ):
        return None
    command = ReopenCase(situation.one_of(words.DISPLEASED))
    return Planned(at, command, situation.staff.hotline())
