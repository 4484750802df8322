"""Whoever a supervision order (督办单) is given to answers it."""

from yousu.case.commands import AnswerSupervision
from yousu.case.state import Supervision
from yousu.demo import words
from yousu.demo.situation import Planned, Situation


def answer(situation: Situation) -> Planned | None:
    """None when no order waits for an answer of the unit that leads, or of the hotline."""
    found = next((s for s in situation.case.supervisions if _waits(situation, s)), None)
    if found is None:
        return None
    answered = AnswerSupervision(found.id, situation.one_of(words.ANSWERS))
    by = situation.head() if found.assignment else situation.staff.hotline()
    return Planned(situation.in_office(60, 180), answered, by)


def _waits(situation: Situation, supervision: Supervision) -> bool:
    lead = situation.case.lead
    asked = supervision.assignment
    return supervision.is_open and (asked is None or (lead is not None and asked == lead.id))
