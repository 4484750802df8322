"""Units confer on a hard case: each says what it thinks, the hotline fixes who leads."""

from yousu.case.commands import CallConsultation, ConcludeConsultation, GiveOpinion
from yousu.case.rules import UnitName
from yousu.case.state import Consultation
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

MINUTES_TO_CALL = (60, 240)
MINUTES_TO_SPEAK = (60, 400)


def call_together(situation: Situation) -> Planned | None:
    """The lead and another unit of its bureau, once."""
    case, order = situation.case, situation.order
    other = situation.staff.another_unit(order, situation.rng, case.had_by)
    if not situation.takes(Turn.CONSULTATION) or case.consultations or other is None:
        return None
    units = (order.unit_name, UnitName(order.bureau, other))
    command = CallConsultation(situation.new_id(), units, situation.one_of(words.OPINIONS))
    at = situation.in_office(*MINUTES_TO_CALL)
    return Planned(at, command, situation.staff.hotline())


def confer(situation: Situation) -> Planned | None:
    """Everybody who takes part speaks, then the meeting ends."""
    meeting = next((m for m in situation.case.consultations if m.is_open), None)
    if meeting is None:
        return None
    spoken = {(opinion.bureau, opinion.unit) for opinion in meeting.opinions}
    silent = [u for u in meeting.participants if (u.bureau, u.unit) not in spoken]
    if not silent:
        return _conclude(situation, meeting)
    command = GiveOpinion(meeting.id, situation.one_of(words.OPINIONS))
    head = situation.staff.head(silent[0].bureau, silent[0].unit)
    return Planned(situation.in_office(*MINUTES_TO_SPEAK), command, head)


def _conclude(situation: Situation, meeting: Consultation) -> Planned | None:
    lead = _lead(situation)
    if lead is None:
        return None
    follower = situation.staff.head(lead.bureau, lead.unit).id
    decision, successor = situation.one_of(words.OPINIONS), situation.new_id()
    command = ConcludeConsultation(meeting.id, lead, follower, decision, successor)
    at = situation.in_office(*MINUTES_TO_CALL)
    return Planned(at, command, situation.staff.hotline())


def _lead(situation: Situation) -> UnitName | None:
    """Who leads goes on; a case that nobody has goes to the unit that answers for its category."""
    case, directory = situation.case, situation.staff.directory
    if case.lead is not None:
        return case.lead.unit_name
    category = directory.categories.get(case.category or "")
    if category is None:
        return None
    return UnitName(directory.bureau_of_category[category.code], category.unit)
