"""First-responder duty (首接责任制): a unit that has signed for what is another's hands it over,
and answers for it until the other has accepted."""

from yousu.case.commands import Decide, OfferHandOver
from yousu.case.rules import UnitName
from yousu.case.state import Application, HandOverWanted
from yousu.demo import words
from yousu.demo.situation import Planned, Situation


def offer_or_accept(situation: Situation) -> Planned | None:
    """None when the unit is the right one."""
    to = situation.right_unit()
    if to is None or not situation.temperament.hands_over:
        return None
    asked = [a for a in situation.case.applications if isinstance(a.wish, HandOverWanted)]
    waiting = next((a for a in asked if a.is_pending), None)
    return _accept(situation, waiting, to) if waiting else _offer(situation, to)


def _offer(situation: Situation, to: UnitName) -> Planned:
    command = OfferHandOver(
        application=situation.new_id(),
        successor=situation.new_id(),
        bureau=to.bureau,
        unit=to.unit,
        text=situation.text(words.WRONG_UNIT),
    )
    return Planned(situation.in_office(20, 90), command, situation.head())


def _accept(situation: Situation, wish: Application, to: UnitName) -> Planned:
    head = situation.staff.head(to.bureau, to.unit)
    return Planned(situation.in_office(20, 90), Decide(wish.id, grant=True), head)
