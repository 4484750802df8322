"""Another unit is called in to support the lead."""

from yousu.case.commands import CallInSupport
from yousu.case.rules import UnitName
from yousu.case.state import HandOverWanted
from yousu.case.vocabulary import AssignmentRole
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

MINUTES_TO_CALL_IN = (30, 240)


def call_in(situation: Situation) -> Planned | None:
    """A unit of the lead's bureau that never had the case and is not offered it, once."""
    case, order = situation.case, situation.order
    supported = any(o.role is AssignmentRole.SUPPORT for o in case.assignments)
    if not situation.takes(Turn.SUPPORT) or supported:
        return None
    offered = (UnitName(wish.bureau, wish.unit) for wish in case.granted_or_pending(HandOverWanted))
    unit = situation.staff.another_unit(order, situation.rng, (*case.had_by, *offered))
    if unit is None:
        return None
    part = situation.one_of(words.PARTS)
    command = CallInSupport(situation.new_id(), order.bureau, unit, part)
    at = situation.in_office(*MINUTES_TO_CALL_IN)
    return Planned(at, command, situation.staff.hotline())
